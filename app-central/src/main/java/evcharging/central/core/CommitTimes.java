package evcharging.central.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// How long the newest transactions took, from handing the batch to the journal to its being on
/// disk. The core writes, anybody reads.
public final class CommitTimes {
  private static final int KEPT = 512;

  private final long[] nanos = new long[KEPT];
  private long count;
  private Instant lastAt = Instant.EPOCH;

  synchronized void add(long took, Instant at) {
    nanos[(int) (count % KEPT)] = took;
    count++;
    lastAt = at;
  }

  /// Of the newest 512.
  public synchronized Summary summary() {
    int kept = (int) Math.min(count, KEPT);
    if (kept == 0) {
      return new Summary(0, Instant.EPOCH, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
    Duration last = Duration.ofNanos(nanos[(int) ((count - 1) % KEPT)]);
    long[] sorted = Arrays.copyOf(nanos, kept);
    Arrays.sort(sorted);
    return new Summary(
        count,
        lastAt,
        last,
        Duration.ofNanos(sorted[kept / 2]),
        Duration.ofNanos(sorted[kept * 99 / 100]));
  }

  /// @param count since the start of Central
  /// @param at when the newest was on disk; [Instant#EPOCH] if none was yet
  public record Summary(long count, Instant at, Duration last, Duration p50, Duration p99) {}
}
