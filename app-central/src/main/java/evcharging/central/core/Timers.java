package evcharging.central.core;

import java.time.Duration;
import java.util.OptionalLong;

/// When the next tick is due, and whether the core itself slept. Monotonic milliseconds; core
/// thread only.
///
/// After a sleep everything that was waiting is heard before any deadline is judged: a Central that
/// was stopped for a minute must not take its own silence for that of others.
final class Timers {
  private final long tick;
  private final long stall;
  private long lastAlive;
  private long lastTick;
  private long hearFirst;

  Timers(Duration tick, Duration stall, long now) {
    this.tick = tick.toMillis();
    this.stall = stall.toMillis();
    this.lastAlive = now;
    this.lastTick = now;
  }

  /// How long the core may wait for work.
  long untilTick(long now) {
    return Math.max(0, lastTick + tick - now);
  }

  /// The core runs now.
  ///
  /// @param waiting how many pieces of work wait in the inbox
  /// @return for how long it slept, if it did
  OptionalLong alive(long now, int waiting) {
    long gap = now - lastAlive;
    lastAlive = now;
    if (gap <= stall) {
      return OptionalLong.empty();
    }
    hearFirst = waiting;
    lastTick = now;
    return OptionalLong.of(gap);
  }

  /// So many pieces of work were taken from the inbox.
  void heard(int taken) {
    hearFirst = Math.max(0, hearFirst - taken);
  }

  /// True, once, if deadlines are to be judged now. However late the core is, one tick makes up for
  /// all that were missed.
  boolean tickDue(long now) {
    if (hearFirst > 0 || now - lastTick < tick) {
      return false;
    }
    lastTick = now;
    return true;
  }
}
