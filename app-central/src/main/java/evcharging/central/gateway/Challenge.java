package evcharging.central.gateway;

import evcharging.link.Link;
import java.time.Duration;

/// Asks a connection for a sign of life: anything heard counts, and a living peer is never silent
/// for longer than a heartbeat.
final class Challenge {
  private static final Duration LOOK = Duration.ofMillis(20);

  private Challenge() {}

  /// Waits until something is heard, the connection is over, or the time is.
  static boolean isAlive(Link link, Duration within) {
    long began = System.nanoTime();
    while (link.isOpen()) {
      long waited = System.nanoTime() - began;
      if (link.silence().toNanos() < waited) {
        return true;
      }
      if (waited > within.toNanos() || !pause()) {
        return false;
      }
    }
    return false;
  }

  private static boolean pause() {
    try {
      Thread.sleep(LOOK);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
