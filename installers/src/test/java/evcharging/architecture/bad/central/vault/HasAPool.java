package evcharging.architecture.bad.central.vault;

import evcharging.architecture.Breaks;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Breaks("threads only where the map has them")
final class HasAPool {
  final ExecutorService pool = Executors.newCachedThreadPool();
}
