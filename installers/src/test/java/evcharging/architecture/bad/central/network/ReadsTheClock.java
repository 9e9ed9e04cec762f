package evcharging.architecture.bad.central.network;

import evcharging.architecture.Breaks;
import java.time.Instant;

@Breaks("pure rooms have no clock, thread or randomness")
final class ReadsTheClock {
  Instant when() {
    return Instant.now();
  }

  long nanos() {
    return System.nanoTime();
  }
}
