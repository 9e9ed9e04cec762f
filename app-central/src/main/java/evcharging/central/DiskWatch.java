package evcharging.central;

import evcharging.central.core.Vitals;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
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
    try {
      FileStore disk = Files.getFileStore(directory);
      long free = disk.getUsableSpace();
      newest = new Vitals.Disk(free, disk.getTotalSpace(), Instant.now());
      core.accept(new Command.DiskFree(free), Origin.CENTRAL);
    } catch (IOException e) {
      LOG.warn("event=disk-unknown directory={} reason=\"{}\"", directory, e.getMessage());
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
