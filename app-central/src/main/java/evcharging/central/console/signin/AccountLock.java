package evcharging.central.console.signin;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Rests an account after some wrong secrets: 1 s · 2ⁿ, never for ever. Lives as long as the
/// console: whoever can start Central again can also read its files.
final class AccountLock {
  private static final int FREE_TRIES = 5;
  private static final Duration MOST = Duration.ofMinutes(15);
  private static final int LONGEST_DOUBLING = 20;

  private final LongSupplier nanos;
  private final Map<String, Tries> tries = new HashMap<>();

  private record Tries(int failures, long untilNanos) {}

  AccountLock(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// How long no try is looked at; zero if it may be tried now.
  Duration rest(String name) {
    Tries known = tries.get(name);
    long left = known == null ? 0 : known.untilNanos() - nanos.getAsLong();
    return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
  }

  /// @return failures in a row so far
  int failed(String name) {
    int failures = tries.containsKey(name) ? tries.get(name).failures() + 1 : 1;
    int beyond = Math.min(failures - FREE_TRIES, LONGEST_DOUBLING);
    Duration rest = beyond < 0 ? Duration.ZERO : Duration.ofSeconds(1L << beyond);
    Duration bounded = rest.compareTo(MOST) > 0 ? MOST : rest;
    tries.put(name, new Tries(failures, nanos.getAsLong() + bounded.toNanos()));
    return failures;
  }

  void succeeded(String name) {
    tries.remove(name);
  }
}
