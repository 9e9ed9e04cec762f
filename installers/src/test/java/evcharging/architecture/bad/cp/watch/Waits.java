package evcharging.architecture.bad.cp.watch;

import evcharging.architecture.Breaks;

@Breaks("pure rooms have no clock, thread or randomness")
final class Waits {
  void beat() throws InterruptedException {
    Thread.onSpinWait();
    Thread.currentThread().join(1);
  }
}
