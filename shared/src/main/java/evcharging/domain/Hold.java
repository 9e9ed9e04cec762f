package evcharging.domain;

/// Why a charging point is kept out of service. Holds are a set: clearing one never lifts another
/// (requirement P-07).
public enum Hold {
  /// An operator said OUT.
  OPERATOR(true),
  /// The point's keys were revoked; a person at the point must authenticate it again.
  KEYS_REVOKED(true),
  /// The Registry no longer knows the point.
  DEREGISTERED(true),
  /// Somebody pressed the emergency stop at the point.
  EMERGENCY(true),
  /// Frost or storm at the point's place.
  WEATHER(false);

  private final boolean cutting;

  Hold(boolean cutting) {
    this.cutting = cutting;
  }

  /// True if the hold ends a running supply; otherwise it is draining: a running supply finishes
  /// normally and only new ones are refused.
  public boolean isCutting() {
    return cutting;
  }
}
