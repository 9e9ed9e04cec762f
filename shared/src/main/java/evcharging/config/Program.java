package evcharging.config;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import evcharging.domain.Price;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/// Runs a command as a program: options from the command line, the environment and a file; faults
/// as one sentence with a code; never a stack trace for people.
public final class Program {
  /// The program ended because of a [Fault].
  public static final int EXIT_FAULT = 2;

  /// The program ended because of an error of ours; the log has the incident.
  public static final int EXIT_INCIDENT = 3;

  /// The command line was wrong.
  public static final int EXIT_USAGE = 64;

  private Program() {}

  /// @param command a picocli command
  /// @return the exit code
  public static int run(Object command, String... arguments) {
    // A port, a PIN or a file's name is written with the same digits on every machine. What people
    // read is formatted for their language where it is shown.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    return run(command, FromMenu.hasTerminal(), arguments);
  }

  /// @param terminal whether a person reads what is printed
  static int run(Object command, boolean terminal, String... arguments) {
    CommandLine line = new CommandLine(command);
    Optional<FromMenu> menu = terminal ? Optional.empty() : FromMenu.of(line, arguments);
    menu.ifPresent(FromMenu::keepLog);
    Defaults defaults = Defaults.of(arguments, System.getenv());
    try {
      defaults = defaults.withFile(line, arguments);
    } catch (Fault fault) {
      return new Complaints(Speech.of(command.getClass(), defaults.tongue()), menu)
          .failed(fault, line);
    }
    HandedDown.language(defaults.tongue());
    line.setDefaultValueProvider(defaults);
    Speech speech = Speech.of(command.getClass(), defaults.tongue());
    if (speech.tongue() != Tongue.ENGLISH) {
      line.setResourceBundle(new HelpWords(line, speech));
    }
    version(line);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Duration.class, new DurationText());
    value(line, CpId.class, CpId::new);
    value(line, DriverId.class, DriverId::new);
    value(line, Place.class, Place::new);
    value(line, Price.class, Price::parse);
    value(line, Tongue.class, Tongue::of);
    Complaints complaints = new Complaints(speech, menu);
    line.setParameterExceptionHandler((e, _) -> complaints.usage(e));
    line.setExecutionExceptionHandler((e, l, _) -> complaints.failed(e, l));
    return line.execute(arguments);
  }

  /// What `--version` says, also of each subcommand: looked up only when somebody asks.
  private static void version(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    spec.versionProvider(() -> new String[] {spec.qualifiedName() + " " + Build.text()});
    line.getSubcommands().values().forEach(Program::version);
  }

  /// Values of the domain check themselves; on the command line their complaint is one about usage.
  private static <T> void value(CommandLine line, Class<T> type, Function<String, T> read) {
    line.registerConverter(
        type,
        text -> {
          try {
            return read.apply(text);
          } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
          }
        });
  }
}
