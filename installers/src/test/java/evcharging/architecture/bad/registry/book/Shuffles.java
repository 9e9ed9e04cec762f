package evcharging.architecture.bad.registry.book;

import evcharging.architecture.Breaks;
import java.util.Collections;
import java.util.List;

@Breaks("pure rooms have no clock, thread or randomness")
final class Shuffles {
  void mix(List<String> points) {
    Collections.shuffle(points);
  }
}
