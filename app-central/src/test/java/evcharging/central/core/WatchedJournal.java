package evcharging.central.core;

import evcharging.central.journal.Batch;
import evcharging.central.journal.Entry;
import evcharging.central.journal.Journal;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.Noted;
import evcharging.central.journal.Partition;
import evcharging.central.journal.Snapshot;
import evcharging.central.journal.SqlJournal;
import evcharging.central.network.AccountEvent;
import evcharging.central.network.NetworkImage;
import evcharging.domain.DriverId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The real journal, watched; it can be held up and broken.
final class WatchedJournal implements Journal {
  private final SqlJournal real;
  private final Map<DriverId, Boolean> written = new ConcurrentHashMap<>();
  private final List<Object> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger commits = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile boolean waiting;
  private volatile boolean broken;

  WatchedJournal(SqlJournal real) {
    this.real = real;
  }

  int commits() {
    return commits.get();
  }

  boolean holds(DriverId id) {
    return written.containsKey(id);
  }

  <T> List<T> events(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  void block() {
    gate = new CountDownLatch(1);
  }

  void unblock() {
    gate.countDown();
  }

  boolean waiting() {
    return waiting;
  }

  void breakNow() {
    broken = true;
  }

  @Override
  public void write(Batch batch) {
    if (batch.isEmpty()) {
      return;
    }
    if (broken) {
      throw new IllegalStateException("the disk is gone");
    }
    try {
      waiting = gate.getCount() > 0;
      gate.await();
      waiting = false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    real.write(batch);
    commits.incrementAndGet();
    batch
        .events()
        .forEach(
            fresh -> {
              events.add(fresh.event());
              if (fresh.event() instanceof AccountEvent.DriverAdded added) {
                written.put(added.driver(), true);
              }
            });
  }

  @Override
  public Optional<Snapshot> newestSnapshot() {
    return real.newestSnapshot();
  }

  @Override
  public Optional<String> replay(long after, Consumer<Entry> each) {
    return real.replay(after, each);
  }

  @Override
  public List<Noted> live() {
    return real.live();
  }

  @Override
  public Map<Partition, Long> positions() {
    return real.positions();
  }

  @Override
  public long lastSequence() {
    return real.lastSequence();
  }

  @Override
  public boolean snapshotDue() {
    return real.snapshotDue();
  }

  @Override
  public void keep(NetworkImage image) {
    real.keep(image);
  }

  @Override
  public Ledger ledger() {
    return real.ledger();
  }

  @Override
  public void close(NetworkImage last) {
    real.close(last);
  }

  @Override
  public void abandon() {
    real.abandon();
  }
}
