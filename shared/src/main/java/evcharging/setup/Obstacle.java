package evcharging.setup;

import evcharging.crypto.SecretFile;
import evcharging.setup.Trouble.Why;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// What stands between a first run and a file, as a person can mend it. The system's own words are
/// in the system's language and say little, so the disk itself is looked at as well.
final class Obstacle {
  /// Less than this is no room for anything that is written here.
  private static final long NO_ROOM = 64 * 1024;

  private Obstacle() {}

  static Trouble before(Path file, Exception cause) {
    if (cause instanceof SecretFile.Refused || cause instanceof CharacterCodingException) {
      return new Trouble(Why.FILE_UNUSABLE, file);
    }
    Path place = nearest(file);
    Optional<Path> blocker = inTheWay(cause, place);
    if (blocker.isPresent()) {
      return new Trouble(Why.IN_THE_WAY, file, blocker.get());
    }
    if (cause instanceof NoSuchFileException) {
      return new Trouble(Why.FILE_MISSING, file);
    }
    if (isForbidden(cause)) {
      return new Trouble(Why.NOT_ALLOWED, file);
    }
    if (isReadOnly(place) || says(cause, "Read-only")) {
      return new Trouble(Why.READ_ONLY, file);
    }
    if (says(cause, "No space left") || says(cause, "quota") || isFull(place)) {
      return new Trouble(Why.DISK_FULL, file);
    }
    return new Trouble(Why.NOT_WRITTEN, file, words(cause));
  }

  /// The file itself, or whatever is there above it.
  private static Path nearest(Path file) {
    Path place = file;
    while (!Files.exists(place) && place.getParent() != null) {
      place = place.getParent();
    }
    return place;
  }

  private static Optional<Path> inTheWay(Exception cause, Path place) {
    if (cause instanceof FileAlreadyExistsException there && there.getFile() != null) {
      return Optional.of(Path.of(there.getFile()));
    }
    boolean asDirectory = says(cause, "Not a directory");
    return asDirectory && Files.exists(place) && !Files.isDirectory(place)
        ? Optional.of(place)
        : Optional.empty();
  }

  private static boolean isReadOnly(Path place) {
    try {
      return Files.getFileStore(place).isReadOnly();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isForbidden(Exception cause) {
    return cause instanceof AccessDeniedException
        || cause instanceof SecurityException
        || says(cause, "Operation not permitted");
  }

  private static boolean isFull(Path place) {
    try {
      return Files.getFileStore(place).getUsableSpace() < NO_ROOM;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean says(Exception cause, String words) {
    return words(cause).contains(words);
  }

  /// The system's own, without the file it names.
  private static String words(Exception cause) {
    if (cause instanceof FileSystemException of && of.getReason() != null) {
      return of.getReason();
    }
    return Optional.ofNullable(cause.getMessage()).orElse("?");
  }
}
