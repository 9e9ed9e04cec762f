package evcharging.central.console.drivers;

import evcharging.central.network.Driver;
import evcharging.central.network.Session;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// How it stands with a driver.
enum Standing {
  FREE,
  ASKING,
  WAITING,
  CHARGING,
  ENDING,
  /// Wrong PINs: no try is looked at for a while.
  RESTING,
  LOCKED;

  static Standing of(Driver driver, Optional<Session> session, Instant now) {
    if (driver.blocked()) {
      return LOCKED;
    }
    if (session.isEmpty()) {
      return driver.lockedUntil().isAfter(now) ? RESTING : FREE;
    }
    return switch (session.get().phase()) {
      case ASKING -> ASKING;
      case GRANTED -> WAITING;
      case SUPPLYING -> CHARGING;
      case ENDING, AWAITING_METER -> ENDING;
    };
  }

  boolean isRequest() {
    return this == ASKING || this == WAITING;
  }

  String key() {
    return "drivers.standing." + name().toLowerCase(Locale.ROOT);
  }
}
