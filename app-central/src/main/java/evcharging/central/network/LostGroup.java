package evcharging.central.network;

import evcharging.domain.CpId;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// The points of one place, or of the whole network: which are lost, in the order in which they
/// were, and whether so many were lost at once that one root cause is behind them.
final class LostGroup {
  private static final long AT_ONCE = Duration.ofSeconds(10).toMillis();
  private static final int SHARE = 5;
  private static final int FEWEST = 3;

  private final Map<CpId, Instant> lost = new LinkedHashMap<>();
  private final Map<CpId, Long> lately = new LinkedHashMap<>();
  int size;

  /// True from the loss of 20 % within 10 s, three at least, until less than half as many are lost.
  boolean out;

  void loses(CpId point, Instant at, long millis) {
    if (lost.putIfAbsent(point, at) == null) {
      lately.put(point, millis);
    }
    Iterator<Long> oldestFirst = lately.values().iterator();
    while (oldestFirst.hasNext() && oldestFirst.next() < millis - AT_ONCE) {
      oldestFirst.remove();
    }
  }

  void finds(CpId point) {
    lost.remove(point);
    lately.remove(point);
    out &= lost.size() * 2 >= enough();
  }

  boolean isEnough() {
    return lately.size() >= enough();
  }

  int lostLately() {
    return lately.size();
  }

  private int enough() {
    return Math.max(FEWEST, Math.ceilDiv(size, SHARE));
  }

  /// The lost points with when each was lost, first out first.
  Map<CpId, Instant> lost() {
    return lost;
  }

  /// `812 of 1000 points`
  String count() {
    return lost.size() + " of " + size + " points";
  }
}
