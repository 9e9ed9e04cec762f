package evcharging.crypto;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Where people's secrets are hashed and checked: two at a time, thirty-two waiting, everyone else
/// is told [Busy]. So a flood of sign-ins can take neither the memory nor the processor.
///
/// Any thread; it blocks for as long as the hashes before it take.
public final class PasswordGate {
  private final Semaphore running;
  private final AtomicInteger inside = new AtomicInteger();
  private final int limit;

  public PasswordGate() {
    this(2, 32);
  }

  PasswordGate(int atOnce, int waiting) {
    this.running = new Semaphore(atOnce, true);
    this.limit = atOnce + waiting;
  }

  /// The hash to store for a new secret.
  public PasswordHash hash(PasswordHash.Profile profile, String secret) throws Busy {
    return pass(() -> PasswordHash.of(profile, secret));
  }

  /// Whether this is the secret behind the stored hash.
  public boolean verify(String secret, PasswordHash stored) throws Busy {
    return pass(() -> stored.matches(secret));
  }

  /// Always false, after as long as a real check takes: for names that do not exist, so that an
  /// answer does not tell which ones do.
  public boolean refuseUnknown(PasswordHash.Profile profile, String secret) throws Busy {
    pass(() -> PasswordHash.of(profile, secret));
    return false;
  }

  <T> T pass(Supplier<T> work) throws Busy {
    if (inside.incrementAndGet() > limit) {
      inside.decrementAndGet();
      throw new Busy();
    }
    try {
      running.acquireUninterruptibly();
      try {
        return work.get();
      } finally {
        running.release();
      }
    } finally {
      inside.decrementAndGet();
    }
  }
}
