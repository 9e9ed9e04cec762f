package evcharging.setup;

import evcharging.config.ConfigurationPlace;
import evcharging.config.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// Where a setup reads what is there and writes what is new.
///
/// @param data the program's data directory
/// @param usualData whether the program looks there without being told
/// @param configuration the file the program reads
/// @param usualConfiguration whether it finds it by itself
public record SetupPlace(
    Path data, boolean usualData, Path configuration, boolean usualConfiguration) {

  /// @param program `ev-cp`, …
  /// @param directory its name among data directories, `cp`, …
  /// @param option what its configuration calls the data directory
  /// @param data null: what the configuration says, or the usual one
  /// @param to null: where the program looks
  public static SetupPlace of(
      String program, String directory, String option, Path data, Optional<Path> to) {
    Path configuration = to.orElseGet(ConfigurationPlace.of(program)::write).toAbsolutePath();
    Path usual = DataDirectory.standard(directory).toAbsolutePath();
    Path chosen =
        data != null
            ? data.toAbsolutePath()
            : Optional.ofNullable(options(configuration).getProperty(option))
                .map(Path::of)
                .orElse(usual);
    return new SetupPlace(chosen, chosen.equals(usual), configuration, to.isEmpty());
  }

  /// What is configured now; empty if nothing is, or nobody may read it.
  public Properties now() {
    return options(configuration);
  }

  /// What is configured now as a proposal: what an installation wrote as an example is none.
  public String proposal(String option, String otherwise) {
    String value = now().getProperty(option, otherwise);
    return value.contains(".example") ? otherwise : value;
  }

  /// ` --config FILE`, where the program does not find it by itself.
  public String asOption() {
    return usualConfiguration ? "" : " --config " + configuration;
  }

  /// Whether this is the configuration of services of the machine, not of a person.
  public boolean isOfTheMachine() {
    return configuration.startsWith("/etc");
  }

  private static Properties options(Path file) {
    return Files.isReadable(file) && Files.isRegularFile(file)
        ? OptionsText.read(file)
        : new Properties();
  }
}
