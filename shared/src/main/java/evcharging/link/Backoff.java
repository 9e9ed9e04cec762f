package evcharging.link;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait before the next try: doubling from `first` up to `most`, each time a random
/// part of it, so that a thousand points do not come back in the same instant. Not thread-safe.
public final class Backoff {
  private final Duration first;
  private final Duration most;
  private Duration next;

  public Backoff(Duration first, Duration most) {
    this.first = first;
    this.most = most;
    this.next = first;
  }

  /// From a quarter second, at most three seconds.
  public static Backoff standard() {
    return new Backoff(Duration.ofMillis(250), Duration.ofSeconds(3));
  }

  public Duration pause() {
    long most = next.toMillis();
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(this.most) > 0 ? this.most : doubled;
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }

  public void succeeded() {
    next = first;
  }
}
