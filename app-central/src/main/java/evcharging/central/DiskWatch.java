package evcharging.central;

import evcharging.central.core.Vitals;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the core every few seconds how much disk is free; what follows from it, the rules decide.
final class DiskWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);

  private final Path directory;
  private final BiConsumer<Command, Origin> core;
  private volatile Vitals.Disk newest = new Vitals.Disk(0, 0, Instant.EPOCH);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("disk-watch").factory());

  private DiskWatch(Path directory, BiConsumer<Command, Origin> core) {
    this.directory = directory;
    this.core = core;
  }

  static DiskWatch start(Path directory, Duration every, BiConsumer<Command, Origin> core) {
    DiskWatch watch = new DiskWatch(directory, core);
    watch.clock.scheduleWithFixedDelay(watch::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /// What was seen last.
  Vitals.Disk newest() {
    return newest;
  }

  private void look() {
    // Not by the file store: below a root that is no mount point of its own, Java finds none.
    File disk = directory.toFile();
    long total = disk.getTotalSpace();
    if (total == 0) {
      LOG.warn("event=disk-unknown directory={}", directory);
      return;
    }
    long free = disk.getUsableSpace();
    newest = new Vitals.Disk(free, total, Instant.now());
    core.accept(new Command.DiskFree(free), Origin.CENTRAL);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
