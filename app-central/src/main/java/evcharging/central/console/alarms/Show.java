package evcharging.central.console.alarms;

import evcharging.central.network.AlarmRow;
import evcharging.central.network.AlarmState;

/// Which alarms the list shows, by their state.
enum Show {
  ALL,
  CALLING,
  STANDING,
  SHELVED,
  SUPPRESSED;

  boolean takes(AlarmRow row) {
    return switch (this) {
      case ALL -> true;
      case CALLING -> row.isCalling();
      case STANDING -> row.isStanding();
      case SHELVED -> row.state() == AlarmState.SHELVED;
      case SUPPRESSED -> row.state() == AlarmState.SUPPRESSED;
    };
  }

  /// Text key, with the count as its argument.
  String key() {
    return "alarms." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
