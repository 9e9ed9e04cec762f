package evcharging.domain;

/// Why a supply, or a session that never supplied, ended. Printed on the ticket.
public enum EndReason {
  DRIVER_STOP,
  UNPLUGGED,
  CAR_FULL,
  ENGINE_FAULT,
  ENGINE_RESTARTED,
  MONITOR_LOST,
  OPERATOR_OUT,
  KEYS_REVOKED,
  DEREGISTERED,
  EMERGENCY_STOP,
  OFFLINE_LIMIT,
  /// Granted, but nobody plugged a car in before the time was over.
  NEVER_PLUGGED_IN,
  /// The session ended in Central and the point never came back with its meter in time.
  METER_NEVER_CAME,
  /// Asked for, but never granted: nothing was supplied.
  NOT_GRANTED,
  /// Granted, but the point has no memory of it: nothing was supplied.
  UNKNOWN_AT_POINT,
  /// The integrity of the journal is in doubt; running supplies end safely (promise P9).
  INTEGRITY_IN_DOUBT;

  /// The reason a cutting hold ends a supply for.
  public static EndReason of(Hold hold) {
    return switch (hold) {
      case OPERATOR -> OPERATOR_OUT;
      case KEYS_REVOKED -> KEYS_REVOKED;
      case DEREGISTERED -> DEREGISTERED;
      case EMERGENCY -> EMERGENCY_STOP;
      case WEATHER -> throw new IllegalArgumentException("a draining hold ends no supply");
    };
  }
}
