package evcharging.cp.point;

import java.time.Duration;

/// Says when something is due again, at an even pace, and once after a long sleep.
final class Deadline {
  private final long interval;
  private long next;

  Deadline(Duration interval) {
    this.interval = interval.toNanos();
  }

  void restart(long nanos) {
    next = nanos + interval;
  }

  boolean isDue(long nanos) {
    if (nanos < next) {
      return false;
    }
    next = next + interval > nanos ? next + interval : nanos + interval;
    return true;
  }
}
