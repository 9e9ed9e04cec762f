package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who may charge here now. The whole rule, in the order it is asked:
///
/// 1. Central itself: its records are sound and there is room to write them.
/// 2. The driver: known, not blocked, not charging already.
/// 3. The point: connected, healthy, without a hold, free.
///
/// Each answer is empty for "yes", or the refusal with its reasons.
public final class Admission {
  private static final int REASONS_SHOWN = 5;

  private Admission() {}

  static Optional<Refusal> of(State state, Driver driver, ChargePoint point) {
    return ofCentral(state).or(() -> ofDriver(driver)).or(() -> ofPoint(state, point));
  }

  static Optional<Refusal> ofCentral(State state) {
    if (!state.inDoubt.isEmpty()) {
      return no(
          Code.INTEGRITY_IN_DOUBT, "No new sessions: Central doubts its records.", state.inDoubt);
    }
    if (state.diskFull) {
      return no(Code.DISK_RESERVE_REACHED, "No new sessions: Central's disk is nearly full.");
    }
    return Optional.empty();
  }

  static Optional<Refusal> ofDriver(Driver driver) {
    if (driver == null) {
      return no(Code.UNKNOWN_DRIVER, "This driver is not enrolled.");
    }
    if (driver.blocked()) {
      return no(Code.DRIVER_LOCKED, "This driver's account is blocked.");
    }
    if (driver.session().isPresent()) {
      return no(
          Code.DRIVER_ALREADY_CHARGING,
          "You are already charging.",
          "session " + driver.session().get());
    }
    return Optional.empty();
  }

  static Optional<Refusal> ofPoint(State state, ChargePoint point) {
    if (point == null) {
      return no(Code.UNKNOWN_POINT, "There is no such charging point.");
    }
    return ofCondition(state, point)
        .or(
            () ->
                point
                    .session()
                    .flatMap(s -> no(Code.POINT_BUSY, point.id() + " is taken.", "session " + s)));
  }

  /// The point itself, whether somebody uses it or not.
  static Optional<Refusal> ofCondition(State state, ChargePoint point) {
    Status status = state.status(point);
    if (status.status() == CpStatus.DESCONECTADO) {
      return no(Code.POINT_DISCONNECTED, point.id() + " is not connected.", status.reason());
    }
    if (status.status() == CpStatus.AVERIADO) {
      Code code =
          state
                  .openAt(point.id())
                  .filter(s -> s.phase() == Session.Phase.AWAITING_METER)
                  .isPresent()
              ? Code.POINT_AWAITS_METER
              : Code.POINT_FAULTY;
      return no(code, point.id() + " is out of order.", status.reason());
    }
    if (!point.holds().isEmpty()) {
      return no(Code.POINT_HELD, point.id() + " is out of service.", status.reason());
    }
    if (!point.healthy()) {
      return no(Code.POINT_FAULTY, point.id() + " is out of order.", "the Engine says KO");
    }
    return Optional.empty();
  }

  /// The first point in the order of ids that would take a driver now.
  static Optional<ChargePoint> anyFree(State state, Set<CpId> except) {
    return state.points.values().stream()
        .filter(p -> !except.contains(p.id()))
        .filter(p -> ofPoint(state, p).isEmpty())
        .findFirst();
  }

  static Refusal noneFree(State state) {
    List<String> because =
        state.points.values().stream()
            .flatMap(p -> ofPoint(state, p).stream())
            .map(Refusal::sentence)
            .limit(REASONS_SHOWN)
            .toList();
    return new Refusal(
        Code.NO_POINT_AVAILABLE, "No charging point available at the moment.", because);
  }

  /// For readers on other threads: would this point take a driver, as far as the view knows?
  public static boolean isFree(ChargePoint point, Status status) {
    return status.status() == CpStatus.ACTIVADO && point.session().isEmpty() && point.healthy();
  }

  private static Optional<Refusal> no(Code code, String sentence, String... because) {
    return Optional.of(Refusal.of(code, sentence, because));
  }
}
