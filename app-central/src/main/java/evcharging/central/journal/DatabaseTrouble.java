package evcharging.central.journal;

import evcharging.config.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Turns what a database says when it cannot be opened into one sentence for people.
final class DatabaseTrouble {
  /// H2: `DATABASE_ALREADY_OPEN_1`, `LOCK_TIMEOUT_1` of its lock file.
  private static final Set<Integer> LOCKED = Set.of(90020);

  /// H2: corrupt, an I/O error while opening, a file of another format.
  private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 90049, 90108);

  /// Bytes; H2 grows its files by as much.
  private static final long LEAST_ROOM = 1 << 20;

  private DatabaseTrouble() {}

  static Fault atStart(String url, RuntimeException trouble) {
    if (trouble instanceof Fault fault) {
      return fault;
    }
    String where = where(url);
    if (anyCode(trouble, LOCKED) || says(trouble, "locked by another process")) {
      return new Fault(
          "JOURNAL-LOCKED",
          "The database %s is in use by another process; stop the other Central first."
              .formatted(where),
          trouble);
    }
    if (isDiskFull(trouble) || hasNoRoom(where)) {
      return new Fault(
          "JOURNAL-DISK-FULL",
          "The disk of the database %s is full; free some space and start again.".formatted(where),
          trouble);
    }
    if (anyCode(trouble, DAMAGED) || causes(trouble).anyMatch(DatabaseTrouble::fromStore)) {
      return new Fault(
          "JOURNAL-DAMAGED",
          ("The database %s is damaged and cannot be opened;"
                  + " restore a backup of the data directory.")
              .formatted(where),
          trouble);
    }
    return new Fault(
        "JOURNAL-UNREACHABLE",
        "The database %s cannot be opened: %s.".formatted(where, firstLine(trouble)),
        trouble);
  }

  /// The database without what only its driver understands.
  static String where(String url) {
    return url.replaceFirst("^jdbc:h2:file:", "").replaceFirst("[;?].*$", "");
  }

  static boolean isDiskFull(Throwable trouble) {
    return says(trouble, "no space left")
        || says(trouble, "not enough space")
        || says(trouble, "file too large");
  }

  /// The disk where these files are has less room than any write needs. What the system says of a
  /// full disk is in the machine's language.
  static boolean hasNoRoom(String where) {
    try {
      Path directory = Path.of(where).getParent();
      return directory != null && Files.getFileStore(directory).getUsableSpace() < LEAST_ROOM;
    } catch (IOException | InvalidPathException noFile) {
      return false;
    }
  }

  /// H2's storage layer names its own errors in brackets at the end, such as `[2.4.240/6]`.
  private static boolean fromStore(Throwable cause) {
    return cause.getClass().getName().startsWith("org.h2.mvstore.");
  }

  private static boolean anyCode(Throwable trouble, Set<Integer> codes) {
    return causes(trouble)
        .anyMatch(c -> c instanceof SQLException sql && codes.contains(sql.getErrorCode()));
  }

  private static boolean says(Throwable trouble, String words) {
    return causes(trouble)
        .anyMatch(
            c -> c.getMessage() != null && c.getMessage().toLowerCase(Locale.ROOT).contains(words));
  }

  private static Stream<Throwable> causes(Throwable trouble) {
    return Stream.iterate(trouble, t -> t != null, Throwable::getCause).limit(20);
  }

  static String firstLine(Throwable trouble) {
    Throwable root = causes(trouble).reduce((_, last) -> last).orElse(trouble);
    String message =
        root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
  }
}
