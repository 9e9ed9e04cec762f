package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.SessionFilter;
import evcharging.central.journal.SessionRow;
import evcharging.central.journal.SessionState;
import evcharging.central.network.Right;
import evcharging.central.network.Session;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Open sessions, then those that are over, newest first; 100 unless asked (`?limit=`). The next
/// page has only those that are over.
final class GetSessions implements Route {
  private static final Set<SessionState> CLOSED = Set.of(SessionState.CLOSED);

  private final Supplier<NetworkView> view;
  private final Ledger ledger;

  GetSessions(Supplier<NetworkView> view, Ledger ledger) {
    this.view = view;
    this.ledger = ledger;
  }

  /// What was asked for.
  private record Wanted(
      Optional<CpId> point,
      Optional<DriverId> driver,
      Optional<Place> place,
      Instant from,
      Instant until,
      boolean review,
      Optional<Boolean> open) {
    static Wanted of(Call call) {
      return new Wanted(
          call.value("cp_id", CpId::new),
          call.value("driver_id", DriverId::new),
          call.value("city", Place::new),
          Page.from(call),
          Page.until(call),
          call.value("review", Wanted::flag).orElse(false),
          call.value("open", Wanted::flag));
    }

    private static boolean flag(String text) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException();
      };
    }

    boolean holds(Session session) {
      return point.map(session.point()::equals).orElse(true)
          && driver.map(session.driver()::equals).orElse(true)
          && place.map(session.place()::equals).orElse(true)
          && !session.requestedAt().isBefore(from)
          && session.requestedAt().isBefore(until)
          && !review
          && open.orElse(true);
    }

    SessionFilter filter() {
      SessionFilter filter = SessionFilter.NEWEST.that(CLOSED).between(from, until);
      filter = point.isPresent() ? filter.at(point.get()) : filter;
      filter = driver.isPresent() ? filter.of(driver.get()) : filter;
      filter = place.isPresent() ? filter.in(place.get()) : filter;
      return review ? filter.toReview() : filter;
    }
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/sessions", Right.READ);
  }

  @Override
  public Doc doc() {
    return Page.describedWithTimes(
            Doc.of("Sessions", "Open sessions, then those that are over, newest first"))
        .query("cp_id", "string", "only of this point")
        .query("driver_id", "string", "only of this driver")
        .query("city", "string", "only in this place")
        .query("review", "boolean", "only those a person must look at")
        .query("open", "boolean", "only open ones, or only those that are over")
        .lists(SessionBody.class);
  }

  @Override
  public Answer handle(Call call) {
    Page page = Page.of(call);
    Wanted wanted = Wanted.of(call);
    boolean first = page.before() == Long.MAX_VALUE;
    List<SessionBody> open =
        view.get().sessions().values().stream()
            .filter(session -> first && wanted.holds(session))
            .sorted(Comparator.comparing(Session::requestedAt).reversed())
            .limit(page.limit())
            .map(SessionBody::of)
            .toList();
    List<SessionRow> over =
        wanted.open().orElse(false)
            ? List.of()
            : ledger.sessions(wanted.filter().page(page.before(), page.limit()));
    List<SessionBody> rows =
        Stream.concat(open.stream(), over.stream().map(SessionBody::of))
            .limit(page.limit())
            .toList();
    List<SessionRow> shown = over.subList(0, Math.min(over.size(), rows.size() - open.size()));
    return shown.isEmpty()
        ? Answer.ok(rows)
        : new Page(rows.size() < page.limit() ? Integer.MAX_VALUE : shown.size(), page.before())
            .answer(call, endpoint().path(), rows, shown, SessionRow::opened);
  }
}
