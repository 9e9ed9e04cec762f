package evcharging.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Files that are written together: all of them, or none. Each keeps owner, group and mode of the
/// one it replaces; a new one belongs to whom its directory belongs to.
public final class WrittenFiles {
  /// More than anything that is written here: keys, certificates, a page of options.
  private static final int ENOUGH = 64 * 1024;

  private final List<Draft> drafts = new ArrayList<>();

  private record Draft(Path file, String text, Set<PosixFilePermission> mode) {}

  /// For everybody to read.
  public WrittenFiles with(Path file, String text) {
    drafts.add(new Draft(file.toAbsolutePath(), text, Ownership.OPEN));
    return this;
  }

  /// Mode 0600, whatever was there.
  public WrittenFiles withSecret(Path file, String text) {
    drafts.add(new Draft(file.toAbsolutePath(), text, Ownership.SECRET));
    return this;
  }

  /// Writes them all beside where they belong, and only then moves them there; on a failure
  /// everything is as it was.
  ///
  /// @throws FileTrouble naming the file that could not be
  public void write() throws FileTrouble {
    MadeDirectories directories = new MadeDirectories();
    Deque<Replacement> all = new ArrayDeque<>();
    Path now = null;
    try {
      for (Draft draft : drafts) {
        now = draft.file();
        all.add(Replacement.prepare(now, draft.text(), draft.mode(), directories));
      }
      int next = 0;
      for (Replacement replacement : all) {
        now = drafts.get(next++).file();
        replacement.commit();
      }
    } catch (IOException | SecurityException e) {
      // Looked at before anything is taken back: the reason may go with it.
      FileTrouble trouble = new FileTrouble(now, e);
      all.descendingIterator().forEachRemaining(Replacement::undo);
      all.forEach(Replacement::close);
      directories.undo();
      throw trouble;
    }
    all.forEach(Replacement::close);
  }

  /// Whether files can be written there, and there is room for them.
  ///
  /// @throws FileTrouble naming the directory, if they cannot
  public static void check(Path directory) throws FileTrouble {
    FileTrouble.at(
        directory,
        () -> {
          MadeDirectories directories = new MadeDirectories();
          try {
            tryIn(directories.with(directory.toAbsolutePath()));
          } catch (IOException e) {
            directories.undo();
            throw e;
          }
          return directory;
        });
  }

  private static void tryIn(Path directory) throws IOException {
    Path trial = Files.createTempFile(directory, "setup", ".new");
    try {
      Replacement.fill(trial, " ".repeat(ENOUGH));
    } finally {
      Files.deleteIfExists(trial);
    }
  }

  /// Gives files that somebody else wrote to whom the directory above theirs belongs to.
  public static void handOver(Path directory) throws IOException {
    Path absolute = directory.toAbsolutePath();
    Ownership.take(absolute, absolute.getParent(), false);
    try (Stream<Path> files = Files.list(absolute)) {
      for (Path file : files.toList()) {
        Ownership.take(file, absolute, false);
      }
    }
  }
}
