package evcharging.architecture.bad.driver.visit;

import evcharging.architecture.Breaks;
import java.util.concurrent.locks.ReentrantLock;

@Breaks("pure rooms know only themselves")
final class Locks {
  final ReentrantLock lock = new ReentrantLock();
}
