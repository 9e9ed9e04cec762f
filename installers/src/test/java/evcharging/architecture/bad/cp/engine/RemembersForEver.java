package evcharging.architecture.bad.cp.engine;

import evcharging.architecture.Breaks;
import java.util.concurrent.atomic.AtomicLong;

@Breaks("no static mutable state")
final class RemembersForEver {
  static final AtomicLong COUNT = new AtomicLong();
  static int last;

  private RemembersForEver() {}
}
