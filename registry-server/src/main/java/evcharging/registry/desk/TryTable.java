package evcharging.registry.desk;

import evcharging.registry.book.Tries;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The wrong tries on each account, in memory. Bounded: the account not tried for longest is
/// forgotten.
final class TryTable {
  private static final int MOST = 10_000;

  private final Map<String, Tries> accounts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > MOST;
        }
      };

  /// Notes a wrong try.
  ///
  /// @return how long this try should have waited; zero if it was one of the allowed ones
  synchronized Duration wrong(String account, Instant now) {
    Tries before = accounts.getOrDefault(account, Tries.NONE);
    accounts.put(account, before.failed(now));
    return before.wait(now);
  }

  synchronized void right(String account) {
    accounts.remove(account);
  }
}
