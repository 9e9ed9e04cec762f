package evcharging.central;

import evcharging.central.console.ConsoleSettings;
import evcharging.central.console.export.SaveDialog;
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

  @Option(
      names = "--console-exports",
      paramLabel = "DIR",
      description =
          "The console saves CSV and PDF files here, without asking where (default: a dialog"
              + " asks).")
  private Path exports;

  @Option(
      names = "--console-pictures",
      paramLabel = "DIR",
      description = {
        "No window, and no display needed: each line NAME PANE [CP_ID] typed here saves the console"
            + " as DIR/NAME.png.",
        "Panes: wall alarms sessions drivers points weather audit accounts health."
      })
  private Path pictures;

  /// Where pictures go instead of a window.
  Optional<Path> pictures() {
    return Optional.ofNullable(pictures);
  }

  /// @param data Central's data directory
  ConsoleSettings settings(Path data) {
    return ConsoleSettings.in(data.resolve("console"), idle, saving());
  }

  private SaveDialog saving() {
    return exports == null ? SaveDialog.OF_THE_PLATFORM : SaveDialog.into(exports);
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
