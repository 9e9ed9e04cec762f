package evcharging.config;

import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/// A start without a terminal: from a menu, by a person who sees the program's windows and nothing
/// that it prints.
public final class FromMenu {
  private static final String LOG_DIRECTORY = "ev.log.dir";

  /// Who closed a window knows; without a display there is none to tell it in.
  private static final Set<String> TOLD_BY_THEMSELVES =
      Set.of("SETUP-STOPPED", "NO-DISPLAY", "NO-WINDOWS");

  private final OpensWindow command;
  private final String program;

  private FromMenu(OpensWindow command, String program) {
    this.command = command;
    this.program = program;
  }

  /// Whether a person reads what this process prints.
  public static boolean hasTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// The command these arguments ask for, if it opens a window.
  static Optional<FromMenu> of(CommandLine line, String... arguments) {
    CommandLine asked = line;
    for (String word : arguments) {
      asked = asked.getSubcommands().getOrDefault(word, asked);
    }
    return asked.getCommand() instanceof OpensWindow opens && opens.opensWindow(List.of(arguments))
        ? Optional.of(new FromMenu(opens, line.getCommandName()))
        : Optional.empty();
  }

  /// Has it keep a log where nobody said whether, before its first line: what a terminal would show
  /// of it goes nowhere else.
  void keepLog() {
    String said = System.getProperty(LOG_DIRECTORY, System.getenv("EV_LOG_DIR"));
    if (said == null) {
      System.setProperty(
          LOG_DIRECTORY,
          logs(System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home"))
              .toString());
    }
  }

  /// The platform's own place for logs of a person's applications.
  static Path logs(String system, Map<String, String> environment, String home) {
    if (system.toLowerCase(java.util.Locale.ROOT).startsWith("mac")) {
      return Path.of(home, "Library", "Logs", "evcharging");
    }
    String windows = environment.get("LOCALAPPDATA");
    if (windows != null && !windows.isBlank()) {
      return Path.of(windows, "evcharging", "logs");
    }
    String state = environment.get("XDG_STATE_HOME");
    Path states =
        state == null || state.isBlank() ? Path.of(home, ".local", "state") : Path.of(state);
    return states.resolve("evcharging");
  }

  /// Tells it in a window, if a person has to be told there.
  void tell(String code, String sentence, Tongue language) {
    if (!TOLD_BY_THEMSELVES.contains(code)) {
      command.tellInWindow(new Failure(program, code, sentence, language, log()));
    }
  }

  /// Where this process keeps its log, if there is one.
  public static Optional<Path> log() {
    String directory = System.getProperty(LOG_DIRECTORY, System.getenv("EV_LOG_DIR"));
    return Optional.ofNullable(directory)
        .map(d -> Path.of(d, System.getProperty("ev.log.name", "evcharging") + ".log"))
        .filter(Files::exists);
  }
}
