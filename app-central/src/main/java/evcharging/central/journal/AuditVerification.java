package evcharging.central.journal;

import evcharging.crypto.VerifyKey;
import evcharging.wire.OnKafka.AuditHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Walks the whole chain and compares it with every signed head (promise P8): `audit verify`.
///
/// Any thread, beside a writing Central too: it looks at what was on disk when it began. An edit, a
/// gap or a swap shows at the first bad record; a chain rewritten with fresh hashes, or cut at its
/// end, shows at an old head.
public final class AuditVerification {
  private static final int PAGE = 2_000;

  private final Database database;
  private final HeadFile heads;
  private final VerifyKey key;

  /// @param directory with the file of heads
  public AuditVerification(Ledger ledger, Path directory, VerifyKey key) {
    this.database = ledger.database();
    this.heads = new HeadFile(directory);
    this.key = key;
  }

  /// @param entries how many records the chain has
  /// @param heads how many signed heads it was compared with
  /// @param firstBad empty if all is sound
  public record Result(long entries, long heads, Optional<Bad> firstBad) {
    public boolean isSound() {
      return firstBad.isEmpty();
    }
  }

  /// @param sequence of the first record that is not as it was written
  /// @param why one sentence
  public record Bad(long sequence, String why) {}

  /// Hears how far the walk is.
  @FunctionalInterface
  public interface Progress {
    /// @param entries looked at
    /// @param of so many
    /// @return false to stop
    boolean goesOn(long entries, long of);
  }

  /// The walk was stopped; nothing is known.
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("the walk was stopped", null, false, false);
    }
  }

  public Result verify() {
    return verify((_, _) -> true);
  }

  /// @throws Stopped if `progress` said so
  public Result verify(Progress progress) {
    List<HeadFile.Line> lines;
    try {
      lines = heads.read();
    } catch (IOException e) {
      return new Result(0, 0, Optional.of(new Bad(0, "the file of signed heads is unreadable")));
    }
    Map<Long, AuditHead> expected = new HashMap<>();
    Optional<Bad> forged = Optional.empty();
    for (HeadFile.Line line : lines) {
      if (line.head().filter(head -> HeadFile.isGenuine(head, key)).isEmpty()) {
        forged =
            forged.or(
                () ->
                    Optional.of(
                        new Bad(0, "line " + line.number() + " of the file of heads is forged")));
      } else {
        expected.put(line.head().get().sequence(), line.head().get());
      }
    }
    Walk walk = walk(expected, progress);
    Optional<Bad> missing = beyond(expected, walk.last);
    Optional<Bad> headless = headless(lines, walk.last);
    Optional<Bad> othersBad = forged.or(() -> missing).or(() -> headless);
    return new Result(walk.last, expected.size(), walk.bad.or(() -> othersBad));
  }

  private static Optional<Bad> beyond(Map<Long, AuditHead> heads, long last) {
    return heads.keySet().stream()
        .max(Long::compare)
        .filter(newest -> newest > last)
        .map(
            newest ->
                new Bad(
                    last + 1, "entries up to " + newest + " were signed as written and are gone"));
  }

  private static Optional<Bad> headless(List<HeadFile.Line> lines, long last) {
    return lines.isEmpty() && last >= Recovery.HEADLESS_LIMIT
        ? Optional.of(new Bad(1, "the file of signed heads is missing"))
        : Optional.empty();
  }

  private record Walk(long last, Optional<Bad> bad) {}

  private Walk walk(Map<Long, AuditHead> heads, Progress progress) {
    return database.read(
        handle -> {
          long until = JournalRows.last(handle).map(StoredEntry::sequence).orElse(0L);
          long last = 0;
          String previous = AuditChain.GENESIS;
          List<StoredEntry> page = JournalRows.page(handle, 0, until, PAGE);
          while (!page.isEmpty()) {
            for (StoredEntry row : page) {
              Optional<Bad> bad = judge(row, last + 1, previous, heads.get(row.sequence()));
              if (bad.isPresent()) {
                return new Walk(until, bad);
              }
              previous = row.hash();
              last = row.sequence();
            }
            if (!progress.goesOn(last, until)) {
              throw new Stopped();
            }
            page = JournalRows.page(handle, last, until, PAGE);
          }
          return new Walk(last, Optional.empty());
        });
  }

  private static Optional<Bad> judge(
      StoredEntry row, long expected, String previous, AuditHead head) {
    if (row.sequence() != expected) {
      return Optional.of(new Bad(expected, "entry " + expected + " is missing"));
    }
    if (!row.follows(previous)) {
      return Optional.of(new Bad(expected, "entry " + expected + " is not as it was written"));
    }
    if (head != null && !head.hash().equals(row.hash())) {
      return Optional.of(
          new Bad(
              expected,
              "entry "
                  + expected
                  + " differs from the head signed at "
                  + head.at()
                  + ": it or one before it was rewritten"));
    }
    return Optional.empty();
  }
}
