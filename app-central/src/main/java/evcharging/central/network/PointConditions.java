package evcharging.central.network;

import evcharging.domain.CpStatus;
import evcharging.domain.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which conditions a point is in, from what is known of it now.
final class PointConditions {
  /// With a driver waiting, a lost point is more urgent.
  private static final int WITH_A_SESSION = 2;

  static final List<AlarmType> ALL =
      List.of(
          AlarmType.SUPPLY_AGAINST_ORDER,
          AlarmType.FAULTY_IN_SESSION,
          AlarmType.EMERGENCY_STOP,
          AlarmType.POINT_DISCONNECTED,
          AlarmType.POINT_FAULTY);

  private PointConditions() {}

  static List<Condition> of(ChargePoint point, Optional<Session> session, Status status) {
    boolean calm = status.status() != CpStatus.AVERIADO && status.status() != CpStatus.DESCONECTADO;
    if (calm && point.holds().isEmpty()) {
      return List.of();
    }
    boolean charging = session.filter(Session::isGranted).isPresent();
    List<Condition> all = new ArrayList<>();
    if (point.holds().containsKey(Hold.EMERGENCY)) {
      all.add(Condition.at(AlarmType.EMERGENCY_STOP, point, point.holds().get(Hold.EMERGENCY)));
    }
    if (suppliesAgainstOrder(point, session)) {
      String why = point.holds().get(Hold.OPERATOR) + ", session " + session.get().id();
      all.add(Condition.at(AlarmType.SUPPLY_AGAINST_ORDER, point, why));
    }
    if (status.status() == CpStatus.AVERIADO) {
      AlarmType type = charging ? AlarmType.FAULTY_IN_SESSION : AlarmType.POINT_FAULTY;
      all.add(Condition.at(type, point, status.reason()));
    }
    if (status.status() == CpStatus.DESCONECTADO && !isShutOut(point)) {
      Condition lost = Condition.at(AlarmType.POINT_DISCONNECTED, point, status.reason());
      all.add(charging ? lost.with(WITH_A_SESSION) : lost);
    }
    return all;
  }

  /// The end was ordered and the point is within reach, yet its session has no final meter.
  private static boolean suppliesAgainstOrder(ChargePoint point, Optional<Session> session) {
    return point.holds().containsKey(Hold.OPERATOR)
        && point.engine().up()
        && session
            .map(Session::phase)
            .filter(p -> p == Session.Phase.SUPPLYING || p == Session.Phase.ENDING)
            .isPresent();
  }

  /// It had a Monitor once and shows none now, and nobody keeps it away on purpose.
  static boolean isLost(ChargePoint point, Status status) {
    return status.status() == CpStatus.DESCONECTADO
        && point.monitor().epoch().number() > 0
        && !isShutOut(point);
  }

  private static boolean isShutOut(ChargePoint point) {
    return point.holds().containsKey(Hold.DEREGISTERED)
        || point.holds().containsKey(Hold.KEYS_REVOKED);
  }
}
