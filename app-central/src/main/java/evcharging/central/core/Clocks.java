package evcharging.central.core;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// The two clocks of the core.
///
/// @param wall for people and records; may jump
/// @param monotonic milliseconds, for durations
record Clocks(InstantSource wall, LongSupplier monotonic) {
  static final Clocks SYSTEM =
      new Clocks(InstantSource.system(), () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));

  /// Whole milliseconds: what the journal keeps.
  Instant now() {
    return wall.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  long millis() {
    return monotonic.getAsLong();
  }
}
