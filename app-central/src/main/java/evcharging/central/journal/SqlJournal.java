package evcharging.central.journal;

import evcharging.central.network.Event;
import evcharging.central.network.Live;
import evcharging.central.network.NetworkImage;
import evcharging.central.network.SessionEvent;
import evcharging.wire.OnKafka.AuditHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The journal in a database: H2 in a file, or PostgreSQL; the SQL is the same.
public final class SqlJournal implements Journal {
  private final JournalOptions options;
  private final Database database;
  private final Handle writer;
  private final EventCodec codec = new EventCodec();
  private final LiveRows live = new LiveRows(codec);
  private final PositionRows positions = new PositionRows();
  private final HeadFile heads;
  private final Snapshots snapshots;
  private final Keeper keeper;
  private final Ledger ledger;

  private long sequence;
  private String hash = AuditChain.GENESIS;
  private long snapshotAt;
  private long liveWrittenNanos = System.nanoTime();

  private SqlJournal(JournalOptions options, Database database) {
    this.options = options;
    this.database = database;
    this.writer = database.writer();
    this.heads = new HeadFile(options.directory());
    this.snapshots = new Snapshots(options.key());
    this.keeper = new Keeper(options, database, snapshots);
    this.ledger = new Ledger(database);
  }

  /// Opens the database, or makes it.
  ///
  /// @throws evcharging.config.Fault with a code and a sentence if it is locked, damaged, of a newer
  ///     version, or cannot be reached
  public static SqlJournal open(JournalOptions options) {
    Database database = Database.open(options.url());
    try {
      SqlJournal journal = new SqlJournal(options, database);
      journal.load();
      return journal;
    } catch (RuntimeException e) {
      database.close();
      throw DatabaseTrouble.atStart(options.url(), e);
    }
  }

  private void load() {
    heads.mend();
    JournalRows.last(writer)
        .ifPresent(
            row -> {
              sequence = row.sequence();
              hash = row.hash();
            });
    positions.load(writer);
    long signed =
        Recovery.newest(heads, options.key().verifyKey()).map(AuditHead::sequence).orElse(0L);
    keeper.start(signed, sequence, hash);
  }

  @Override
  public Optional<Snapshot> newestSnapshot() {
    Optional<Snapshot> found = snapshots.newest(writer);
    if (found.isPresent() && found.get().sequence() > sequence) {
      throw Recovery.cut(sequence, found.get().sequence());
    }
    snapshotAt = found.map(Snapshot::sequence).orElse(0L);
    return found;
  }

  @Override
  public Optional<String> replay(long after, Consumer<Entry> each) {
    Recovery recovery = new Recovery(database, codec);
    Optional<String> changed = recovery.replay(after, each);
    Optional<String> differs = recovery.compare(heads, options.key().verifyKey(), sequence);
    return changed.or(() -> differs);
  }

  @Override
  public List<Noted> live() {
    return LiveRows.stored(writer, codec);
  }

  @Override
  public Map<Partition, Long> positions() {
    return positions.stored();
  }

  @Override
  public void write(Batch batch) {
    List<StoredEntry> rows = new ArrayList<>(batch.events().size());
    LedgerRows ledgerRows = new LedgerRows();
    boolean lastReading = false;
    String previous = hash;
    for (Fresh fresh : batch.events()) {
      Event event = fresh.event();
      if (event instanceof Live fact) {
        live.add(fresh, fact);
        continue;
      }
      StoredEntry row =
          StoredEntry.of(sequence + rows.size() + 1, fresh, codec.write(event)).chained(previous);
      rows.add(row);
      previous = row.hash();
      if (event instanceof SessionEvent of) {
        ledgerRows.add(row, of);
        lastReading |= live.holds(of.session());
      }
    }
    positions.add(batch.positions());
    boolean writeLive = lastReading || liveDue() || snapshotDueAfter(rows.size());
    boolean writePositions = !positions.isEmpty() && (writeLive || live.isEmpty());
    if (rows.isEmpty() && !writePositions && !(writeLive && !live.isEmpty())) {
      return;
    }
    commit(
        handle -> {
          JournalRows.insert(handle, rows);
          ledgerRows.write(handle);
          if (writeLive) {
            live.write(handle);
          }
          if (writePositions) {
            positions.write(handle);
          }
        });
    written(rows.size(), previous, writeLive, writePositions);
  }

  private void written(int entries, String newest, boolean liveToo, boolean positionsToo) {
    sequence += entries;
    hash = newest;
    if (liveToo) {
      live.written();
      liveWrittenNanos = System.nanoTime();
    }
    if (positionsToo) {
      positions.written();
    }
    if (entries > 0) {
      keeper.written(sequence, hash);
    }
  }

  private boolean liveDue() {
    return System.nanoTime() - liveWrittenNanos >= options.readingsEvery().toNanos();
  }

  private void commit(Consumer<Handle> statements) {
    try {
      writer.useTransaction(statements::accept);
      database.force(writer);
    } catch (RuntimeException e) {
      throw new JournalFailed("the journal could not be written: " + e.getMessage(), e);
    }
  }

  @Override
  public long lastSequence() {
    return sequence;
  }

  @Override
  public boolean snapshotDue() {
    return snapshotDueAfter(0);
  }

  private boolean snapshotDueAfter(int more) {
    return sequence + more - snapshotAt >= options.snapshotEvery();
  }

  @Override
  public void keep(NetworkImage image) {
    snapshotAt = sequence;
    keeper.snapshotLater(sequence, image);
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public void close(NetworkImage last) {
    commit(
        handle -> {
          live.write(handle);
          positions.write(handle);
          snapshots.write(handle, sequence, last);
        });
    keeper.stop();
    release();
  }

  @Override
  public void abandon() {
    keeper.end();
    release();
  }

  private void release() {
    writer.close();
    database.close();
  }
}
