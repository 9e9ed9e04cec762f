package evcharging.central.console;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an operator left the console like: one small file of properties each. A file that cannot be
/// read or written costs the layout, nothing else.
final class Remembered {
  private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

  /// While nobody is signed in.
  static final String NOBODY = "console";

  private final Path directory;

  Remembered(Path directory) {
    this.directory = directory;
  }

  /// @param name of an account, which is made of letters, digits, - and _
  Optional<Properties> load(String name) {
    Path file = file(name);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      kept.load(in);
      return Optional.of(kept);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("event=layout-unreadable file={} reason=\"{}\"", file, e.getMessage());
      return Optional.empty();
    }
  }

  void save(String name, Properties layout) {
    Path file = file(name);
    try {
      Files.createDirectories(directory);
      try (Writer out = Files.newBufferedWriter(file)) {
        layout.store(out, null);
      }
    } catch (IOException e) {
      LOG.warn("event=layout-unwritable file={} reason=\"{}\"", file, e.getMessage());
    }
  }

  private Path file(String name) {
    return directory.resolve(name + ".layout.properties");
  }
}
