package evcharging.central.journal;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The rows of the chain.
final class JournalRows {
  static final String COLUMNS =
      "sequence, happened_at, actor, address, action, subject, outcome, parameters, hash";

  static final RowMapper<StoredEntry> ENTRY =
      (row, _) ->
          new StoredEntry(
              row.getLong("sequence"),
              Rows.instant(row, "happened_at"),
              row.getString("actor"),
              row.getString("address"),
              row.getString("action"),
              row.getString("subject"),
              row.getString("outcome"),
              row.getString("parameters"),
              row.getString("hash"));

  private JournalRows() {}

  static void insert(Handle handle, List<StoredEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO journal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (StoredEntry e : entries) {
      batch.add(
          e.sequence(),
          e.at(),
          e.actor(),
          e.address(),
          e.action(),
          e.subject(),
          e.outcome(),
          e.parameters(),
          e.hash());
    }
    batch.execute();
  }

  static Optional<StoredEntry> last(Handle handle) {
    return handle
        .createQuery(
            "SELECT " + COLUMNS + " FROM journal ORDER BY sequence DESC FETCH FIRST 1 ROWS ONLY")
        .map(ENTRY)
        .findOne();
  }

  static Optional<StoredEntry> at(Handle handle, long sequence) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM journal WHERE sequence = :sequence")
        .bind("sequence", sequence)
        .map(ENTRY)
        .findOne();
  }

  /// The next entries after this sequence, at most so many, oldest first.
  static List<StoredEntry> page(Handle handle, long after, long until, int most) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM journal WHERE sequence > :after AND sequence <= :until"
                + " ORDER BY sequence FETCH FIRST :most ROWS ONLY")
        .bind("after", after)
        .bind("until", until)
        .bind("most", most)
        .map(ENTRY)
        .list();
  }
}
