package evcharging.central.console.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// From when on sessions are listed.
enum TimeSpan {
  ANY,
  TODAY,
  DAY,
  WEEK,
  MONTH;

  private static final int WEEK_DAYS = 7;
  private static final int MONTH_DAYS = 30;

  /// Milliseconds since 1970.
  long from(Instant now, ZoneId zone) {
    return switch (this) {
      case ANY -> Long.MIN_VALUE;
      case TODAY -> now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant().toEpochMilli();
      case DAY -> now.minus(Duration.ofDays(1)).toEpochMilli();
      case WEEK -> now.minus(Duration.ofDays(WEEK_DAYS)).toEpochMilli();
      case MONTH -> now.minus(Duration.ofDays(MONTH_DAYS)).toEpochMilli();
    };
  }

  String key() {
    return "sessions.span." + name().toLowerCase(Locale.ROOT);
  }
}
