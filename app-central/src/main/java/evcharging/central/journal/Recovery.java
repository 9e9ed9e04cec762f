package evcharging.central.journal;

import evcharging.config.Fault;
import evcharging.crypto.VerifyKey;
import evcharging.wire.OnKafka.AuditHead;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the journal at start: hands over what happened, and compares it with the chain and with
/// the newest signed head.
final class Recovery {
  private static final int PAGE = 1_000;

  /// So many entries cannot have been written without a head.
  static final int HEADLESS_LIMIT = 1_000;

  private final Database database;
  private final EventCodec codec;

  Recovery(Database database, EventCodec codec) {
    this.database = database;
    this.codec = codec;
  }

  /// @return why the integrity is in doubt, if it is
  /// @throws Fault if an entry is of an unknown type
  Optional<String> replay(long after, Consumer<Entry> each) {
    return database.read(
        handle -> {
          String previous =
              JournalRows.at(handle, after).map(StoredEntry::hash).orElse(AuditChain.GENESIS);
          long expected = after + 1;
          Optional<String> doubt = Optional.empty();
          List<StoredEntry> page = JournalRows.page(handle, after, Long.MAX_VALUE, PAGE);
          while (!page.isEmpty()) {
            for (StoredEntry row : page) {
              if (doubt.isEmpty() && (row.sequence() != expected || !row.follows(previous))) {
                doubt = Optional.of("the journal was changed at entry " + expected);
              }
              each.accept(row.entry(codec));
              previous = row.hash();
              expected = row.sequence() + 1;
            }
            page = JournalRows.page(handle, expected - 1, Long.MAX_VALUE, PAGE);
          }
          return doubt;
        });
  }

  /// The newest genuine head, compared with the database.
  ///
  /// @return why the integrity is in doubt, if it is
  /// @throws Fault if entries are missing at the end: going on would give their numbers away again
  Optional<String> compare(HeadFile file, VerifyKey key, long last) {
    Optional<AuditHead> newest = newest(file, key);
    if (newest.isEmpty()) {
      return last < HEADLESS_LIMIT
          ? Optional.empty()
          : Optional.of("the file of signed heads is missing");
    }
    AuditHead head = newest.get();
    if (head.sequence() > last) {
      throw cut(last, head.sequence());
    }
    boolean same =
        database.read(
            handle ->
                JournalRows.at(handle, head.sequence())
                    .filter(row -> row.hash().equals(head.hash()))
                    .isPresent());
    return same
        ? Optional.empty()
        : Optional.of("the journal differs from its signed head at entry " + head.sequence());
  }

  static Fault cut(long last, long signed) {
    return new Fault(
        "JOURNAL-CUT",
        ("The journal ends at entry %d, but entry %d was signed as written: "
                + "the database lost its end; restore a backup of the data directory.")
            .formatted(last, signed));
  }

  static Optional<AuditHead> newest(HeadFile file, VerifyKey key) {
    try {
      List<HeadFile.Line> lines = file.read();
      return lines.reversed().stream()
          .flatMap(line -> line.head().stream())
          .filter(head -> HeadFile.isGenuine(head, key))
          .findFirst();
    } catch (IOException e) {
      throw new Fault(
          "JOURNAL-HEADS-UNREADABLE",
          "The file of signed heads cannot be read: " + e.getMessage(),
          e);
    }
  }
}
