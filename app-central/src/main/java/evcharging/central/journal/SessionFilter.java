package evcharging.central.journal;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which sessions of the history, newest first.
///
/// @param from requested at or after
/// @param until requested before
/// @param states any of these
/// @param review only those flagged for review
/// @param before only sessions older than this [SessionRow#opened()]: the next page
/// @param most at most so many rows, 1 to 1,000
public record SessionFilter(
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<CpId> point,
    Optional<DriverId> driver,
    Optional<Place> place,
    Set<SessionState> states,
    boolean review,
    long before,
    int most) {

  /// Everything but refused requests, the newest hundred.
  public static final SessionFilter NEWEST =
      new SessionFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          EnumSet.complementOf(EnumSet.of(SessionState.DENIED)),
          false,
          Long.MAX_VALUE,
          100);

  public SessionFilter {
    states = Set.copyOf(states);
    most = Math.clamp(most, 1, 1_000);
  }

  public SessionFilter between(Instant start, Instant end) {
    return new SessionFilter(
        Optional.of(start), Optional.of(end), point, driver, place, states, review, before, most);
  }

  public SessionFilter at(CpId only) {
    return new SessionFilter(
        from, until, Optional.of(only), driver, place, states, review, before, most);
  }

  public SessionFilter of(DriverId only) {
    return new SessionFilter(
        from, until, point, Optional.of(only), place, states, review, before, most);
  }

  public SessionFilter in(Place only) {
    return new SessionFilter(
        from, until, point, driver, Optional.of(only), states, review, before, most);
  }

  public SessionFilter that(Set<SessionState> only) {
    return new SessionFilter(from, until, point, driver, place, only, review, before, most);
  }

  public SessionFilter toReview() {
    return new SessionFilter(from, until, point, driver, place, states, true, before, most);
  }

  public SessionFilter page(long olderThan, int rows) {
    return new SessionFilter(from, until, point, driver, place, states, review, olderThan, rows);
  }
}
