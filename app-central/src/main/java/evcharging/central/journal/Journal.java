package evcharging.central.journal;

import evcharging.central.network.NetworkImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything that ever happened, in order, and the newest of what changes every second.
///
/// Written and replayed by one thread, the core's. Start in this order: [#newestSnapshot()],
/// [#replay(long, Consumer)] from its sequence, [#live()], then [#write(Batch)].
public interface Journal {

  /// The newest snapshot that is genuine; empty means that everything is replayed.
  Optional<Snapshot> newestSnapshot();

  /// Hands over every entry after this sequence, oldest first.
  ///
  /// @return why the integrity of the journal is in doubt (promise P9), if it is
  /// @throws evcharging.config.Fault if an entry cannot be understood, or entries are missing at
  ///   the end
  Optional<String> replay(long after, Consumer<Entry> each);

  /// The newest stored reading of each open session and the newest weather of each place.
  List<Noted> live();

  /// Where reading goes on, by what is on disk.
  Map<Partition, Long> positions();

  /// Writes the batch in one transaction and forces it to disk. Readings may wait some seconds in
  /// memory; positions wait with them, so that a lost reading is read again.
  ///
  /// @throws JournalFailed if it may not be on disk, or another writer moved a position
  void write(Batch batch);

  /// The sequence of the last entry written; 0 if there is none.
  long lastSequence();

  /// True if enough was written since the last snapshot.
  boolean snapshotDue();

  /// Stores the state after the last write, in the background; a failure is logged and harmless.
  void keep(NetworkImage image);

  /// What readers on other threads may ask.
  Ledger ledger();

  /// Stores what still waits and the final state, and lets go of the database.
  void close(NetworkImage last);

  /// Lets go of the database without writing anything more: after a failure.
  void abandon();
}
