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
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

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
  /// @throws evcharging.config.Fault with a code and a sentence if it is locked, damaged, of a
  ///   newer version, or cannot be reached
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
    Optional<Snapshot> found = reading(() -> snapshots.newest(writer));
    if (found.isPresent() && found.get().sequence() > sequence) {
      throw Recovery.cut(sequence, found.get().sequence());
    }
    snapshotAt = found.map(Snapshot::sequence).orElse(0L);
    return found;
  }

  @Override
  public Optional<String> replay(long after, Consumer<Entry> each) {
    Recovery recovery = new Recovery(database, codec);
    return reading(
        () -> {
          Optional<String> changed = recovery.replay(after, each);
          Optional<String> differs = recovery.compare(heads, options.key().verifyKey(), sequence);
          return changed.or(() -> differs);
        });
  }

  @Override
  public List<Noted> live() {
    return reading(() -> LiveRows.stored(writer, codec));
  }

  /// What a damaged file may only show when it is read is said like what shows when it is opened.
  private <T> T reading(Supplier<T> read) {
    try {
      return read.get();
    } catch (JdbiException e) {
      throw DatabaseTrouble.atStart(options.url(), e);
    }
  }

  @Override
  public Map<Partition, Long> positions() {
    return positions.stored();
  }

  @Override
  public void write(Batch batch) {
    Chained chained = chain(batch);
    List<StoredEntry> rows = chained.rows();
    positions.add(batch.positions());
    boolean liveToo =
        !live.isEmpty() && (chained.settlesReading() || liveDue() || snapshotDueAfter(rows.size()));
    boolean positionsToo = !positions.isEmpty() && (liveToo || live.isEmpty());
    if (rows.isEmpty() && !liveToo && !positionsToo) {
      return;
    }
    commit(
        handle -> {
          JournalRows.insert(handle, rows);
          chained.ledgerRows().write(handle);
          if (liveToo) {
            live.write(handle);
          }
          if (positionsToo) {
            positions.write(handle);
          }
        });
    written(rows, liveToo, positionsToo);
  }

  /// A batch ready to be written.
  ///
  /// @param settlesReading true if a session whose reading waits says something more: its last
  ///   reading is not to wait any longer
  private record Chained(List<StoredEntry> rows, LedgerRows ledgerRows, boolean settlesReading) {}

  private Chained chain(Batch batch) {
    List<StoredEntry> rows = new ArrayList<>(batch.events().size());
    LedgerRows ledgerRows = new LedgerRows();
    boolean settles = false;
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
        settles |= live.holds(of.session());
      }
    }
    return new Chained(rows, ledgerRows, settles);
  }

  private void written(List<StoredEntry> rows, boolean liveToo, boolean positionsToo) {
    if (liveToo) {
      live.written();
      liveWrittenNanos = System.nanoTime();
    }
    if (positionsToo) {
      positions.written();
    }
    if (!rows.isEmpty()) {
      sequence += rows.size();
      hash = rows.getLast().hash();
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
      throw new JournalFailed(options.url(), e);
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
