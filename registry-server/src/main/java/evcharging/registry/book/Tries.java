package evcharging.registry.book;

import java.time.Duration;
import java.time.Instant;

/// The wrong tries on one account. Five are free, then each next one costs a wait of 1 s, 2 s, 4 s
/// … up to 15 minutes, never for ever. The right secret is always let through: machine secrets
/// cannot be guessed, and so nobody locks a point out by failing in its name (T12).
///
/// @param wrong how many, without a right one between
/// @param until wrong tries are answered "later" before this
public record Tries(int wrong, Instant until) {
  private static final int FREE = 5;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  public static final Tries NONE = new Tries(0, Instant.EPOCH);

  /// How long a wrong try must wait now; zero if it need not.
  public Duration wait(Instant now) {
    return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
  }

  /// After one more wrong try at this time. A try during the wait does not make it longer.
  public Tries failed(Instant now) {
    if (!wait(now).isZero()) {
      return this;
    }
    int next = Math.min(wrong + 1, FREE + 20);
    if (next < FREE) {
      return new Tries(next, Instant.EPOCH);
    }
    Duration wait = Duration.ofSeconds(1L << (next - FREE));
    return new Tries(next, now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST));
  }
}
