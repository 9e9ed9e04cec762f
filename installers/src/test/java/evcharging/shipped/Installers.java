package evcharging.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What was built to be shipped: an installer for each machine.
record Installers(Path directory) {
  static Installers built() {
    return new Installers(Path.of(System.getProperty("ev.installers")));
  }

  /// @param machine such as `control-room`, as in `installers/src/ship`
  Path of(String machine) {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(each -> each.getFileName().toString().startsWith("evcharging-" + machine))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no installer of " + machine));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where a trial keeps things beyond its end.
  Path beside(String name) {
    return directory.resolveSibling(name);
  }
}
