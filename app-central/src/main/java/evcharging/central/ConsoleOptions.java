package evcharging.central;

import evcharging.central.console.ConsoleSettings;
import evcharging.config.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The console's own options.
final class ConsoleOptions {
  @Option(
      names = "--console-idle",
      paramLabel = "TIME",
      defaultValue = "10m",
      description =
          "Nobody is signed in after so long without a touch; 0s: never (${DEFAULT-VALUE}).")
  private Duration idle;

  @Option(
      names = "--console-operator",
      paramLabel = "NAME",
      description = "Signs this operator in at the start, with --console-secret-file.")
  private String operator;

  @Option(
      names = "--console-secret-file",
      paramLabel = "FILE",
      description = "The secret of --console-operator.")
  private Path secretFile;

  /// @param data Central's data directory
  ConsoleSettings settings(Path data) {
    return ConsoleSettings.in(data.resolve("console"), idle);
  }

  /// Who is to be signed in at the start.
  Optional<First> first() {
    if (operator == null || secretFile == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new First(operator, Files.readString(secretFile).strip()));
    } catch (IOException e) {
      throw new Fault(
          "SECRET-UNREADABLE", "The file " + secretFile + " cannot be read (" + e + ").", e);
    }
  }

  /// See [#first].
  record First(String operator, String secret) {}
}
