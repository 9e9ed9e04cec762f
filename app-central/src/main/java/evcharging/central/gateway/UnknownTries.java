package evcharging.central.gateway;

import evcharging.domain.DriverId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts tries for driver ids that do not exist as if they did, so that the lock-out does not tell
/// which ids are real. Remembers the newest few thousand only.
final class UnknownTries {
  private static final int FREE_TRIES = 5;
  private static final int LONGEST_DOUBLING = 20;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int REMEMBERED = 4_096;

  private final Map<DriverId, Failures> failed =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DriverId, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Failures(int count, Instant lockedUntil) {
    static final Failures NONE = new Failures(0, Instant.EPOCH);
  }

  synchronized Instant lockedUntil(DriverId id) {
    return failed.getOrDefault(id, Failures.NONE).lockedUntil();
  }

  synchronized void failed(DriverId id, Instant now) {
    int count = failed.getOrDefault(id, Failures.NONE).count() + 1;
    int beyond = Math.min(count - FREE_TRIES, LONGEST_DOUBLING);
    Duration rest = beyond < 0 ? Duration.ZERO : Duration.ofSeconds(1L << beyond);
    failed.put(id, new Failures(count, now.plus(rest.compareTo(LONGEST) > 0 ? LONGEST : rest)));
  }
}
