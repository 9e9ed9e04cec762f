package evcharging.weather.provider;

import java.time.Duration;

/// How often a provider is asked.
///
/// @param askEvery one place at most so often; in between its last answer serves
/// @param perMinute calls in all, so that a key is not blocked
/// @param firstBackoff pause after a failure; it doubles with each, and a random part of it counts
/// @param mostBackoff the longest such pause
public record Restraint(
    Duration askEvery, int perMinute, Duration firstBackoff, Duration mostBackoff) {

  /// Asks as often as it is asked.
  public static final Restraint NONE =
      new Restraint(Duration.ZERO, Integer.MAX_VALUE, Duration.ZERO, Duration.ZERO);

  public Restraint {
    if (askEvery.isNegative() || firstBackoff.isNegative() || mostBackoff.isNegative()) {
      throw new IllegalArgumentException("a pause is never negative");
    }
    if (perMinute < 1) {
      throw new IllegalArgumentException("at least one call a minute must be allowed");
    }
  }
}
