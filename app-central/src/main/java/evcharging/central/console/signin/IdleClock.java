package evcharging.central.console.signin;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long nobody has touched the console, by a clock that nobody can set.
public final class IdleClock {
  private final Duration limit;
  private final LongSupplier nanos;
  private long touchedAt;

  /// @param limit zero for never
  public IdleClock(Duration limit, LongSupplier nanos) {
    this.limit = limit;
    this.nanos = nanos;
    touched();
  }

  public void touched() {
    touchedAt = nanos.getAsLong();
  }

  public boolean isIdle() {
    return !limit.isZero() && nanos.getAsLong() - touchedAt >= limit.toNanos();
  }
}
