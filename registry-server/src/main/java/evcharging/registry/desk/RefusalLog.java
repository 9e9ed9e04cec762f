package evcharging.registry.desk;

import evcharging.registry.book.Refusal;
import evcharging.registry.store.BookStore;
import evcharging.registry.store.RefusedAttempt;
import evcharging.registry.store.StoreTrouble;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The record of refused attempts (S-04, T11): counted per source and minute, logged once for each,
/// written to the store every few seconds and at the end, so that a flood fills neither log nor
/// disk.
public final class RefusalLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
  private static final int MOST_KINDS = 1_000;

  private final BookStore store;
  private final InstantSource clock;
  private final Thread writer;
  private Map<RefusedAttempt, Long> counted = new HashMap<>();

  public RefusalLog(BookStore store, InstantSource clock, Duration rhythm) {
    this.store = store;
    this.clock = clock;
    this.writer = Thread.ofVirtual().name("registry-refusals").start(() -> writeEvery(rhythm));
  }

  /// @param subject the id that was named; already a checked value, so it cannot forge a log line
  void add(String act, String subject, String address, Refusal why) {
    RefusedAttempt attempt =
        new RefusedAttempt(
            clock.instant().truncatedTo(ChronoUnit.MINUTES), address, act, subject, why.name());
    if (count(attempt) == 1) {
      LOG.warn("event=refused act={} subject={} address={} why={}", act, subject, address, why);
    }
  }

  private synchronized long count(RefusedAttempt attempt) {
    boolean full = counted.size() >= MOST_KINDS && !counted.containsKey(attempt);
    RefusedAttempt kept =
        full
            ? new RefusedAttempt(attempt.minute(), "(many)", attempt.act(), "(many)", "MANY")
            : attempt;
    return counted.merge(kept, 1L, Long::sum);
  }

  /// Writes what was counted since the last time.
  public void write() {
    Map<RefusedAttempt, Long> now = taken();
    if (!now.isEmpty() && store.hasRoom()) {
      store.write(
          pen -> {
            now.forEach(pen::note);
            return now.size();
          });
    }
  }

  private synchronized Map<RefusedAttempt, Long> taken() {
    Map<RefusedAttempt, Long> now = counted;
    counted = new HashMap<>();
    return now;
  }

  private void writeEvery(Duration rhythm) {
    try {
      while (true) {
        Thread.sleep(rhythm);
        try {
          write();
        } catch (StoreTrouble e) {
          LOG.warn("event=refusals-not-written why={}", e.getMessage());
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  @Override
  public void close() {
    writer.interrupt();
    try {
      writer.join();
      write();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StoreTrouble e) {
      LOG.warn("event=refusals-not-written why={}", e.getMessage());
    }
  }
}
