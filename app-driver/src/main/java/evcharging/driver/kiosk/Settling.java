package evcharging.driver.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.value.ObservableValue;

/// Whether what is on the screen has been there long enough for a finger to mean it. The second tap
/// of a double tap falls on what the first one brought up, in the same corner: it would start a
/// charge whose price nobody has read, or stop one without being asked.
final class Settling {
  /// Nobody reads and taps faster than this; a double tap is faster.
  private static final Duration READ = Duration.ofMillis(400);

  private final InstantSource clock;
  private Instant changed = Instant.EPOCH;

  /// @param seen what is another screen once it has another value
  Settling(InstantSource clock, ObservableValue<?>... seen) {
    this.clock = clock;
    for (ObservableValue<?> each : seen) {
      each.addListener((_, _, _) -> changed = clock.instant());
    }
  }

  /// Also true if the clock was set back: no tap is ignored for long.
  boolean isOver() {
    Duration since = Duration.between(changed, clock.instant());
    return since.isNegative() || since.compareTo(READ) >= 0;
  }
}
