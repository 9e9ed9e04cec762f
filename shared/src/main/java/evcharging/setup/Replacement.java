package evcharging.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/// One file that is to be replaced: written whole beside it, then moved over it. What stood there
/// is kept under another name until nobody can want it back, so that going back needs no room on
/// the disk.
final class Replacement implements AutoCloseable {
  private final Path file;
  private final Path fresh;
  private Optional<Path> before = Optional.empty();
  private boolean moved;

  private Replacement(Path file, Path fresh) {
    this.file = file;
    this.fresh = fresh;
  }

  /// Writes it beside the file, down to the disk. The file itself is as it was.
  static Replacement prepare(
      Path file, String text, Set<PosixFilePermission> mode, MadeDirectories directories)
      throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path directory = directories.with(file.getParent());
    Path fresh = Files.createTempFile(directory, file.getFileName().toString(), ".new");
    Replacement replacement = new Replacement(file, fresh);
    try {
      fill(fresh, text);
      boolean replaces = Files.exists(file);
      Ownership.dress(fresh, replaces ? file : directory, replaces, mode);
      return replacement;
    } catch (IOException | SecurityException e) {
      replacement.close();
      throw e;
    }
  }

  static void fill(Path fresh, String text) throws IOException {
    try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  /// From now on it is the new one.
  void commit() throws IOException {
    if (Files.exists(file)) {
      before = Optional.of(keep());
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    moved = true;
  }

  /// A second name of the same file, or a copy where the disk knows no second names.
  private Path keep() throws IOException {
    Path kept = fresh.resolveSibling(fresh.getFileName() + ".old");
    try {
      return Files.createLink(kept, file);
    } catch (UnsupportedOperationException | IOException e) {
      return Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /// As if it had never been.
  void undo() {
    if (!moved) {
      return;
    }
    try {
      if (before.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.move(
            before.get(),
            file,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put back " + file, e);
    }
  }

  /// Leaves nothing beside the file.
  @Override
  public void close() {
    try {
      Files.deleteIfExists(fresh);
      if (before.isPresent()) {
        Files.deleteIfExists(before.get());
      }
    } catch (IOException e) {
      // A file too many is no reason to fail.
      return;
    }
  }
}
