package evcharging.central.console.point;

import java.time.Duration;

/// How far back a trend goes, and how fine it is: one sample each step.
enum TrendSpan {
  QUARTER("15min", Duration.ofMinutes(15), Duration.ofSeconds(1)),
  DAY("24h", Duration.ofHours(24), Duration.ofMinutes(1)),
  MONTH("30d", Duration.ofDays(30), Duration.ofMinutes(1));

  private final String code;
  private final Duration length;
  private final Duration step;

  TrendSpan(String code, Duration length, Duration step) {
    this.code = code;
    this.length = length;
    this.step = step;
  }

  String textKey() {
    return "point.span." + code;
  }

  Duration length() {
    return length;
  }

  Duration step() {
    return step;
  }

  int samples() {
    return (int) length.dividedBy(step);
  }
}
