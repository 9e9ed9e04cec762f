package evcharging.bench;

import evcharging.demo.StoryBroke;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// From the end of a fault (the dead program is started again) to the first START that is granted:
/// promise P10.
final class Recovery {
  private static final long PAUSE_NANOS = 50_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final int port;
  private final String caPem;
  private final Secret pin;

  Recovery(int port, String caPem, Secret pin) {
    this.port = port;
    this.caPem = caPem;
    this.pin = pin;
  }

  /// @param fault makes it, and waits until the network knows
  /// @param end ends it; measured from here
  void measure(String what, Runnable fault, Runnable end) {
    fault.run();
    long from = System.nanoTime();
    end.run();
    while (!isGranted()) {
      if (System.nanoTime() - from > PATIENCE.toNanos()) {
        throw new StoryBroke("no START is granted after: " + what);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    System.out.printf(
        "%s: a START is granted %d ms after%n", what, (System.nanoTime() - from) / 1_000_000);
  }

  private boolean isGranted() {
    try (BenchDriver driver = new BenchDriver(port, caPem, new DriverId("D01"), pin)) {
      driver.grant(new CpId("CP001"));
      return true;
    } catch (CannotReach | IllegalStateException notYet) {
      return false;
    }
  }
}
