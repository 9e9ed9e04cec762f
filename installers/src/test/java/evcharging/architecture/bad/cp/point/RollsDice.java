package evcharging.architecture.bad.cp.point;

import evcharging.architecture.Breaks;
import java.util.UUID;

@Breaks("pure rooms have no clock, thread or randomness")
final class RollsDice {
  String id() {
    return UUID.randomUUID() + "-" + Math.random();
  }
}
