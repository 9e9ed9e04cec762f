package evcharging.weather;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Makes a round, waits, makes the next. A round that took longer than the pause is followed at
/// once by one, not by all that were missed.
final class WeatherService {
  private final Round round;
  private final Duration every;

  WeatherService(Round round, Duration every) {
    this.round = round;
    this.every = every;
  }

  /// Until the thread is interrupted.
  void run() throws InterruptedException {
    while (true) {
      long next = System.nanoTime() + every.toNanos();
      round.make();
      TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
    }
  }
}
