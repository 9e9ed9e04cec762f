package evcharging.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a program looks for its options when nobody names a file: first the person's own, then the
/// machine's, which an installation made. `setup` writes there.
public final class ConfigurationPlace {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "ev-cp", List.of("points", "panel"),
          "ev-central", List.of("central"),
          "ev-driver", List.of("kiosk"),
          "ev-weather", List.of("weather"),
          "ev-registry", List.of("registry"));
  private static final Path MACHINE = Path.of("/etc/evcharging");

  private final List<String> names;
  private final Path own;
  private final Path machine;

  ConfigurationPlace(List<String> names, Path own, Path machine) {
    this.names = names;
    this.own = own;
    this.machine = machine;
  }

  /// @param program `ev-cp`, …
  public static ConfigurationPlace of(String program) {
    return new ConfigurationPlace(
        NAMES.getOrDefault(program, List.of()),
        own(System.getProperty("os.name", ""), System.getenv()),
        MACHINE);
  }

  static Path own(String system, Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home", "."));
    String os = system.toLowerCase(Locale.ROOT);
    Path all =
        os.startsWith("windows")
            ? named(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
            : os.startsWith("mac")
                ? home.resolve("Library/Application Support")
                : named(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
    return all.resolve("evcharging");
  }

  private static Path named(Map<String, String> environment, String name, Path otherwise) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }

  /// The file that counts now, if there is one for this person: the machine's is for services where
  /// it names a data directory of theirs.
  public Optional<Path> read() {
    return Stream.concat(files(own), files(machine).filter(ConfigurationPlace::isForUs))
        .filter(Files::isReadable)
        .findFirst();
  }

  private static boolean isForUs(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.matches("([a-z]+-)?data\\s*=.*"))
          .map(line -> Path.of(line.substring(line.indexOf('=') + 1).strip()))
          .allMatch(
              data -> Files.isWritable(data) || !Files.exists(data) && Files.isWritable(file));
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      return false;
    }
  }

  /// Where `setup` writes: over the machine's file, where this person may; otherwise the person's
  /// own.
  public Path write() {
    return files(machine).filter(Files::isWritable).findFirst().orElseGet(this::personal);
  }

  /// The person's own, whether it is there or not.
  public Path personal() {
    return files(own).findFirst().orElseThrow();
  }

  private Stream<Path> files(Path directory) {
    return names.stream().map(name -> directory.resolve(name + ".properties"));
  }
}
