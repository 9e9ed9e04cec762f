package evcharging.driver.kiosk;

import java.time.Duration;
import java.time.Instant;

/// Whether somebody is still there. Pure: told of touches and of the time.
final class Attention {
  private final Duration idleAfter;
  private final Duration countdown;
  private Instant touched;

  /// What the silence means.
  sealed interface Verdict {
    record Present() implements Verdict {}

    /// @param seconds until the driver counts as gone
    record Doubtful(long seconds) implements Verdict {}

    record Gone() implements Verdict {}
  }

  Attention(Duration idleAfter, Duration countdown, Instant now) {
    this.idleAfter = idleAfter;
    this.countdown = countdown;
    this.touched = now;
  }

  void touched(Instant now) {
    touched = now;
  }

  Verdict at(Instant now) {
    Duration silent = Duration.between(touched, now);
    if (silent.compareTo(idleAfter) < 0) {
      return new Verdict.Present();
    }
    Duration left = idleAfter.plus(countdown).minus(silent);
    return left.isPositive()
        ? new Verdict.Doubtful((left.toMillis() + 999) / 1000)
        : new Verdict.Gone();
  }
}
