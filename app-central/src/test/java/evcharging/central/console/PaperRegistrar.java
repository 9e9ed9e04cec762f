package evcharging.central.console;

import evcharging.central.upstream.Registrar;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/// A Registry on a sheet of paper, for demos and tests of panes; what the real one does is shown by
/// the test of enrolment from end to end.
public final class PaperRegistrar implements Registrar {
  private final TreeMap<CpId, Registered> book = new TreeMap<>();

  /// The points of [PlayedPast], one of which is struck out.
  PaperRegistrar() {
    for (int i = 1; i <= 12; i++) {
      enter("CP%03d".formatted(i), "Berlin", i != 7);
    }
  }

  public synchronized void enter(String point, String place, boolean active) {
    CpId id = new CpId(point);
    book.put(id, new Registered(id, new Place(place), active));
  }

  @Override
  public synchronized Answer<Code> code(CpId point) {
    Registered known = book.get(point);
    return known != null && known.active()
        ? new Answer.Refused<>("this point is registered already")
        : new Answer.Done<>(
            new Code(
                point,
                new Secret("K7QM-2XWD-9HTB-4FVA-R3NC-8JPE-6YSG"),
                Instant.now().plus(Duration.ofMinutes(15)),
                "AB:".repeat(31) + "CD"));
  }

  @Override
  public synchronized Answer<CpId> deregister(CpId point) {
    Registered known = book.get(point);
    if (known == null) {
      return new Answer.Refused<>("not found");
    }
    book.put(point, new Registered(point, known.place(), false));
    return new Answer.Done<>(point);
  }

  @Override
  public synchronized Answer<List<Registered>> points() {
    return new Answer.Done<>(List.copyOf(book.values()));
  }
}
