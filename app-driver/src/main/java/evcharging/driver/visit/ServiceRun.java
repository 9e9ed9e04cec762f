package evcharging.driver.visit;

import evcharging.domain.CpId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Goes through a list of wishes, one supply after the other (requirement B-08): asks, waits for
/// the end, good or bad, pauses, goes on. A supply found open on return is waited for first.
///
/// Pure: told where the visit stands, it says what to ask for now.
public final class ServiceRun {
  private final List<Optional<CpId>> wishes;
  private final Duration pause;
  private int begun;
  private boolean asked;
  private Instant notBefore = Instant.MIN;

  /// @param wishes each a point, or empty for any free one
  public ServiceRun(List<Optional<CpId>> wishes, Duration pause) {
    this.wishes = List.copyOf(wishes);
    this.pause = pause;
  }

  /// What to ask for now, if it is time: then it counts as asked.
  public Optional<Wish> next(Sight.Status status, Instant now) {
    if (isBusy(status)) {
      return Optional.empty();
    }
    if (asked) {
      asked = false;
      boolean lastAndSettled = begun == wishes.size() && status.ticketFollows().isEmpty();
      notBefore = lastAndSettled ? now : now.plus(pause);
    }
    if (begun == wishes.size() || now.isBefore(notBefore) || !status.signedIn()) {
      return Optional.empty();
    }
    asked = true;
    return Optional.of(new Wish(begun + 1, wishes.get(begun++)));
  }

  /// True once the last wish has found its end. Ask [#next] first.
  public boolean isDone(Sight.Status status, Instant now) {
    return begun == wishes.size() && !asked && !isBusy(status) && !now.isBefore(notBefore);
  }

  public int size() {
    return wishes.size();
  }

  /// @param number from 1
  public record Wish(int number, Optional<CpId> point) {}

  private static boolean isBusy(Sight.Status status) {
    return status.asking().isPresent() || status.session().isPresent();
  }
}
