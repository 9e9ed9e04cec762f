package evcharging.styles.control;

import java.time.Duration;

/// How old a value is, beside how often a new one was due (control-room point 6).
///
/// @param age by a monotonic clock
/// @param interval between two values when all is well
public record Age(Duration age, Duration interval) {
  private static final int INTERVALS_TO_STALE = 3;

  /// Nothing older than three intervals is shown as current (promise P7).
  public boolean isStale() {
    return age.compareTo(interval.multipliedBy(INTERVALS_TO_STALE)) > 0;
  }
}
