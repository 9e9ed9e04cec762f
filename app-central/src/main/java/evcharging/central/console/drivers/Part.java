package evcharging.central.console.drivers;

import java.util.Locale;

/// Which drivers are on screen.
enum Part {
  ALL,
  REQUESTS,
  CHARGING,
  LOCKED;

  boolean takes(Standing standing) {
    return switch (this) {
      case ALL -> true;
      case REQUESTS -> standing.isRequest();
      case CHARGING -> standing == Standing.CHARGING || standing == Standing.ENDING;
      case LOCKED -> standing == Standing.LOCKED || standing == Standing.RESTING;
    };
  }

  String key() {
    return "drivers.part." + name().toLowerCase(Locale.ROOT);
  }
}
