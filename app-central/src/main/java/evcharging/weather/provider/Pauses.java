package evcharging.weather.provider;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after failures in a row: doubling, each time a random half of it on top of the
/// other half, so that many programs do not come back in the same instant. Not thread-safe.
final class Pauses {
  private final Restraint restraint;
  private final RandomGenerator random;
  private int failures;
  private long until = Long.MIN_VALUE;

  Pauses(Restraint restraint, RandomGenerator random) {
    this.restraint = restraint;
    this.random = random;
  }

  /// @param now nanoseconds
  boolean lasts(long now) {
    return until != Long.MIN_VALUE && until - now > 0;
  }

  void failed(long now) {
    long most = restraint.mostBackoff().toNanos();
    long doubled = restraint.firstBackoff().toNanos() << Math.min(failures, 20);
    long pause = doubled < 0 ? most : Math.min(doubled, most);
    failures++;
    until = now + pause / 2 + (pause > 1 ? random.nextLong(pause / 2 + 1) : 0);
  }

  /// The provider itself said how long.
  void told(long now, Duration pause) {
    failures++;
    until = now + pause.toNanos();
  }

  void succeeded() {
    failures = 0;
    until = Long.MIN_VALUE;
  }
}
