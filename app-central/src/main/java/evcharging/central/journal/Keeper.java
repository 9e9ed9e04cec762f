package evcharging.central.journal;

import evcharging.central.network.NetworkImage;
import evcharging.config.LastResort;
import evcharging.wire.OnKafka.AuditHead;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens beside the batches, on the thread `journal-keeper`: heads are signed, snapshots
/// written, old trends deleted. Nothing here is needed for a batch to count, so nothing here stops
/// the process.
@LastResort("its chores are tried again; a failed one stops no other")
final class Keeper {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private final JournalOptions options;
  private final Database database;
  private final HeadFile heads;
  private final Snapshots snapshots;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("journal-keeper").daemon().factory());

  /// The newest entry on disk; written by the core thread.
  private volatile Link newest = new Link(0, AuditChain.GENESIS);

  private long signed;
  private long signedNanos = System.nanoTime();

  private record Link(long sequence, String hash) {}

  Keeper(JournalOptions options, Database database, Snapshots snapshots) {
    this.options = options;
    this.database = database;
    this.snapshots = snapshots;
    this.heads = new HeadFile(options.directory());
  }

  /// @param signedUpTo the sequence of the newest head there is
  void start(long signedUpTo, long last, String hash) {
    signed = signedUpTo;
    newest = new Link(last, hash);
    long period = Math.clamp(options.headEvery().toMillis() / 4, 10, 200);
    thread.scheduleWithFixedDelay(
        () -> quietly("head", this::signIfDue), period, period, TimeUnit.MILLISECONDS);
    thread.scheduleWithFixedDelay(
        () -> quietly("trends", this::forgetTrends), 1, 60, TimeUnit.MINUTES);
  }

  /// The batch that ends with this entry is on disk.
  void written(long sequence, String hash) {
    newest = new Link(sequence, hash);
  }

  private void signIfDue() {
    long waiting = newest.sequence() - signed;
    boolean late = System.nanoTime() - signedNanos >= options.headEvery().toNanos();
    if (waiting >= options.headRecords() || (waiting > 0 && (late || signed == 0))) {
      sign();
    }
  }

  private void sign() {
    Link link = newest;
    if (link.sequence() == signed) {
      return;
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    AuditHead head = HeadFile.sign(link.sequence(), link.hash(), now, options.key());
    heads.append(head);
    signed = link.sequence();
    signedNanos = System.nanoTime();
    options.onHead().accept(head);
  }

  private void forgetTrends() {
    Instant before = Instant.now().minus(options.trendsKept());
    database
        .jdbi()
        .useHandle(
            h -> {
              h.execute("DELETE FROM readings_minute WHERE minute_at < ?", before);
              h.execute("DELETE FROM weather_trend WHERE slot_at < ?", before);
            });
  }

  /// Stores a snapshot in the background.
  void snapshotLater(long sequence, NetworkImage image) {
    thread.execute(
        () ->
            quietly(
                "snapshot",
                () -> database.jdbi().useTransaction(h -> snapshots.write(h, sequence, image))));
  }

  private static void quietly(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("event=journal-keeper-failed what={}", what, e);
    }
  }

  /// Signs what is written and ends the thread.
  void stop() {
    thread.execute(() -> quietly("head", this::sign));
    end();
  }

  /// Ends the thread without another word.
  void end() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("event=journal-keeper-slow");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
