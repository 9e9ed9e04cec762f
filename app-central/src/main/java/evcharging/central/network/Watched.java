package evcharging.central.network;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// A condition that is or was so, and when there is something to say about it; times by the
/// monotonic clock. Part of the working memory of [AlarmWatch]: begins anew with each start.
final class Watched {
  static final long NEVER = Long.MAX_VALUE;
  static final int MOST_BEGINNINGS = 16;

  private final AlarmType.Delay delay;
  Condition condition;
  boolean present;
  Instant since = Instant.EPOCH;

  /// When it has lasted, or been gone, long enough.
  long turnAt = NEVER;

  /// When its repetitions are said at the latest.
  long sayAt = NEVER;

  /// When its repetitions were last said.
  long saidAt = Long.MIN_VALUE;

  /// How often it came since then.
  int unsaid;

  private final Deque<Long> beginnings = new ArrayDeque<>();

  Watched(Condition condition, AlarmType.Delay delay) {
    this.condition = condition;
    this.delay = delay;
  }

  AlarmKey key() {
    return condition.key();
  }

  AlarmType type() {
    return key().type();
  }

  /// When the rules look at it again.
  long due() {
    return Math.min(turnAt, sayAt);
  }

  void begins(Instant at, long millis) {
    present = true;
    since = at;
    beginnings.addLast(millis);
    while (beginnings.size() > MOST_BEGINNINGS
        || beginnings.getFirst() < millis - AlarmType.TIMES_WITHIN.toMillis()) {
      beginnings.removeFirst();
    }
  }

  boolean cameSince(long millis) {
    return !beginnings.isEmpty() && beginnings.getLast() >= millis;
  }

  boolean isChattering(long millis) {
    long from = millis - AlarmType.QUIET.toMillis();
    return beginnings.stream().filter(b -> b >= from).count() >= AlarmType.CHATTERS_AFTER;
  }

  /// So many beginnings that it need not last any more.
  private boolean cameOften() {
    return delay.times() > 0 && beginnings.size() >= delay.times();
  }

  Duration on() {
    return cameOften() ? Duration.ZERO : delay.on();
  }

  Duration off(long millis) {
    Duration off = delay.off();
    return isChattering(millis) && off.compareTo(AlarmType.QUIET) < 0 ? AlarmType.QUIET : off;
  }
}
