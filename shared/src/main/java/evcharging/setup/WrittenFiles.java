package evcharging.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Files that are written together: all of them, or none. Each keeps owner, group and mode of the
/// one it replaces; a new one belongs to whom its directory belongs to, so that what `sudo` sets up
/// is the service's.
public final class WrittenFiles {
  private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> SECRET =
      PosixFilePermissions.fromString("rw-------");

  private final List<Draft> drafts = new ArrayList<>();

  private record Draft(Path file, String text, Set<PosixFilePermission> mode) {}

  /// For everybody to read.
  public WrittenFiles with(Path file, String text) {
    drafts.add(new Draft(file.toAbsolutePath(), text, OPEN));
    return this;
  }

  /// Mode 0600, whatever was there.
  public WrittenFiles withSecret(Path file, String text) {
    drafts.add(new Draft(file.toAbsolutePath(), text, SECRET));
    return this;
  }

  /// Writes them all; on a failure everything is as it was.
  ///
  /// @throws FileTrouble naming the file that could not be
  public void write() throws FileTrouble {
    Deque<Undo> undone = new ArrayDeque<>();
    for (Draft draft : drafts) {
      try {
        undone.push(put(draft));
      } catch (IOException | SecurityException e) {
        takeBack(undone);
        throw new FileTrouble(draft.file(), e);
      }
    }
  }

  private static void takeBack(Deque<Undo> undone) {
    for (Undo undo : undone) {
      undo.run();
    }
  }

  private static Undo put(Draft draft) throws IOException {
    Path file = draft.file();
    Path directory = madeDirectory(file.getParent());
    Optional<byte[]> before =
        Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    Path fresh = Files.createTempFile(directory, file.getFileName().toString(), ".new");
    try {
      fill(fresh, draft.text());
      dress(fresh, before.isPresent() ? file : directory, before.isPresent(), draft.mode());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Undo(file, before);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void fill(Path fresh, String text) throws IOException {
    try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  /// Whether files can be written there.
  ///
  /// @throws FileTrouble naming the directory, if they cannot
  public static void check(Path directory) throws FileTrouble {
    FileTrouble.at(
        directory,
        () -> {
          Path made = madeDirectory(directory.toAbsolutePath());
          return Files.deleteIfExists(Files.createTempFile(made, "setup", ".new"));
        });
  }

  /// Gives files that somebody else wrote to whom the directory above theirs belongs to.
  public static void handOver(Path directory) throws IOException {
    Path absolute = directory.toAbsolutePath();
    own(absolute, absolute.getParent(), false);
    try (Stream<Path> files = Files.list(absolute)) {
      for (Path file : files.toList()) {
        own(file, absolute, false);
      }
    }
  }

  /// Missing directories belong to whom the one above them belongs to.
  private static Path madeDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Path above = madeDirectory(directory.getParent());
      Files.createDirectory(directory);
      own(directory, above, false);
    }
    return directory;
  }

  private static void dress(Path fresh, Path model, boolean replaced, Set<PosixFilePermission> mode)
      throws IOException {
    PosixFileAttributeView view = view(fresh);
    if (view == null) {
      return;
    }
    own(fresh, model, replaced);
    boolean kept = replaced && mode != SECRET;
    view.setPermissions(kept ? Files.getPosixFilePermissions(model) : mode);
  }

  /// Only root changes an owner; a person's own files have the right one already.
  private static void own(Path made, Path model, boolean groupToo) throws IOException {
    PosixFileAttributeView view = view(made);
    if (view == null) {
      return;
    }
    PosixFileAttributes now = view.readAttributes();
    PosixFileAttributes wanted = Files.readAttributes(model, PosixFileAttributes.class);
    boolean other = !now.owner().equals(wanted.owner());
    if (other) {
      view.setOwner(wanted.owner());
    }
    if ((other || groupToo) && !now.group().equals(wanted.group())) {
      view.setGroup(wanted.group());
    }
  }

  private static PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }

  private record Undo(Path file, Optional<byte[]> before) {
    void run() {
      try {
        if (before.isEmpty()) {
          Files.deleteIfExists(file);
        } else {
          Files.write(file, before.get());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot put back " + file, e);
      }
    }
  }
}
