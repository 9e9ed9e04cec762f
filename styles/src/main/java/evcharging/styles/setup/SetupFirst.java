package evcharging.styles.setup;

import evcharging.config.Program;
import evcharging.setup.Answers;
import evcharging.setup.SetupPlace;
import evcharging.setup.SetupPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/// A program started where nothing is configured: its first run in a window, and then the program
/// again, in the same process, with what was written.
///
/// @param command the one that was started, or a command below it
/// @param configuration the file that was named; null if none was
public record SetupFirst(CommandSpec command, Path configuration, Locale language) {

  /// @param fresh the same program anew
  /// @return its exit code
  public int run(SetupPlan plan, SetupPlace where, Object fresh) throws InterruptedException {
    SetupWindow.run(plan, new Answers(), language);
    List<String> again =
        new ArrayList<>(command.root().commandLine().getParseResult().originalArgs());
    if (configuration == null) {
      again.addAll(List.of("--config", where.configuration().toString()));
    }
    return Program.run(fresh, again.toArray(String[]::new));
  }
}
