package evcharging.central.bus;

import java.time.Instant;
import java.util.function.Consumer;

/// Turns signs of life and their absence into changes of [BusHealth]; written by one thread.
final class HealthLine {
  private final Consumer<BusHealth> listener;
  private Instant lastSign = Instant.now();
  private volatile BusHealth now = new BusHealth(false, lastSign, "not connected yet");

  HealthLine(Consumer<BusHealth> listener) {
    this.listener = listener;
  }

  BusHealth now() {
    return now;
  }

  void alive() {
    lastSign = Instant.now();
    if (!now.up()) {
      tell(new BusHealth(true, lastSign, ""));
    }
  }

  void missing(String why) {
    if (now.up() || !now.why().equals(why)) {
      tell(new BusHealth(false, lastSign, why));
    }
  }

  private void tell(BusHealth changed) {
    now = changed;
    listener.accept(changed);
  }
}
