package evcharging.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/// Directories that were missing, and are made on the way to a file.
final class MadeDirectories {
  private final Deque<Path> made = new ArrayDeque<>();

  /// The directory, there from now on. What was missing belongs to whom the one above belongs to.
  Path with(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Path above = with(directory.getParent());
      Files.createDirectory(directory);
      made.push(directory);
      Ownership.take(directory, above, false);
    }
    return directory;
  }

  /// Takes away again what holds nothing.
  void undo() {
    for (Path directory : made) {
      try {
        Files.deleteIfExists(directory);
      } catch (IOException e) {
        // Something is in it by now: then it is somebody's.
        return;
      }
    }
  }
}
