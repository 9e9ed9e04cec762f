package evcharging.config;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import evcharging.domain.Price;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.slf4j.LoggerFactory;
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
    return run(command, FromMenu.hasTerminal(), arguments);
  }

  /// @param terminal whether a person reads what is printed
  static int run(Object command, boolean terminal, String... arguments) {
    CommandLine line = new CommandLine(command);
    Optional<FromMenu> menu = terminal ? Optional.empty() : FromMenu.of(line, arguments);
    menu.ifPresent(FromMenu::keepLog);
    try {
      Defaults.use(line, arguments);
    } catch (Fault fault) {
      return failed(fault, line, menu);
    }
    version(line);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Duration.class, new DurationText());
    value(line, CpId.class, CpId::new);
    value(line, DriverId.class, DriverId::new);
    value(line, Place.class, Place::new);
    value(line, Price.class, Price::parse);
    line.setParameterExceptionHandler((e, _) -> usage(e, menu));
    line.setExecutionExceptionHandler((e, l, _) -> failed(e, l, menu));
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

  private static int usage(CommandLine.ParameterException e, Optional<FromMenu> menu) {
    CommandLine line = e.getCommandLine();
    tell(line, menu, "USAGE", e.getMessage());
    line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return EXIT_USAGE;
  }

  private static int failed(Exception e, CommandLine line, Optional<FromMenu> menu) {
    if (e instanceof Fault fault) {
      tell(line, menu, fault.code(), fault.getMessage());
      return EXIT_FAULT;
    }
    String incident = Long.toHexString(ThreadLocalRandom.current().nextLong()).toUpperCase();
    LoggerFactory.getLogger(Program.class).error("event=incident id={}", incident, e);
    tell(line, menu, "INCIDENT-" + incident, "an error of this program; its log says more.");
    return EXIT_INCIDENT;
  }

  private static void tell(
      CommandLine line, Optional<FromMenu> menu, String code, String sentence) {
    line.getErr().println(code + ": " + sentence);
    menu.ifPresent(person -> person.tell(code, sentence));
  }
}
