package evcharging.central.network;

import evcharging.domain.CpStatus;
import evcharging.domain.Hold;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The status of a charging point (requirement P-06, the table in `docs/status.md`): derived, set
/// by nobody.
final class StatusRule {
  private StatusRule() {}

  static Status of(ChargePoint point, Optional<Session> session) {
    if (!point.monitor().up()) {
      return new Status(CpStatus.DESCONECTADO, "no Monitor is connected");
    }
    if (point.verdictReason().isEmpty()) {
      return new Status(CpStatus.DESCONECTADO, "the Monitor has only just connected");
    }
    if (!point.verdictOk()) {
      return new Status(CpStatus.AVERIADO, point.verdictReason());
    }
    if (!point.engine().up()) {
      return point.holds().containsKey(Hold.KEYS_REVOKED)
          ? new Status(CpStatus.DESCONECTADO, holds(point))
          : new Status(CpStatus.DESCONECTADO, "the Engine cannot reach Central");
    }
    if (session.filter(s -> s.phase() == Session.Phase.AWAITING_METER).isPresent()) {
      return new Status(CpStatus.AVERIADO, "awaiting the meter of " + session.get().id());
    }
    if (point.isCut()) {
      return new Status(CpStatus.PARADO, holds(point));
    }
    boolean supplying = session.filter(Session::isGranted).isPresent();
    if (!point.holds().isEmpty()) {
      return supplying
          ? new Status(CpStatus.SUMINISTRANDO, "stops after this supply: " + holds(point))
          : new Status(CpStatus.PARADO, holds(point));
    }
    return supplying
        ? new Status(CpStatus.SUMINISTRANDO, "session " + session.get().id())
        : new Status(CpStatus.ACTIVADO, "idle and usable");
  }

  private static String holds(ChargePoint point) {
    Map<Hold, String> holds = point.holds();
    return holds.entrySet().stream()
        .map(h -> h.getKey() + ": " + h.getValue())
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
