package evcharging.architecture.bad.central.reactions;

import evcharging.architecture.Breaks;

@Breaks("threads only where the map has them")
final class StartsAThread {
  Thread start(Runnable work) {
    return Thread.ofVirtual().start(work);
  }
}
