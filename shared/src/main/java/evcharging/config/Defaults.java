package evcharging.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Where an option's value comes from when the command line does not say (requirement C-02): the
/// environment, then a file of properties, then the option's own default.
///
/// `--central-port` is `EV_CENTRAL_PORT` in the environment and `central-port` in the file. The
/// file is named by `--config FILE` or `EV_CONFIG`; otherwise it is the one [ConfigurationPlace]
/// finds (an empty `EV_CONFIG`: none). A word without a dash comes from the file only, under the
/// name the help shows for it: `CP_ID` is `cp-id`.
public final class Defaults implements IDefaultValueProvider {
  private final Map<String, String> environment;
  private final Properties file;

  Defaults(Map<String, String> environment, Properties file) {
    this.environment = environment;
    this.file = file;
  }

  static void use(CommandLine line, String[] arguments) {
    Map<String, String> environment = System.getenv();
    line.setDefaultValueProvider(
        new Defaults(environment, read(file(line, arguments, environment))));
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    // What a file says is what a setup proposes, not what it was told.
    Properties file = argument.command().name().equals("setup") ? new Properties() : this.file;
    if (!(argument instanceof OptionSpec option)) {
      return file.getProperty(argument.paramLabel().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    String name = option.longestName().replaceFirst("^--?", "");
    String fromEnvironment =
        environment.get("EV_" + name.replace('-', '_').toUpperCase(Locale.ROOT));
    return fromEnvironment != null ? fromEnvironment : file.getProperty(name);
  }

  private static Optional<Path> file(
      CommandLine line, String[] arguments, Map<String, String> environment) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--config=")) {
        return Optional.of(Path.of(arguments[i].substring("--config=".length())));
      }
      if (arguments[i].equals("--config") && i + 1 < arguments.length) {
        return Optional.of(Path.of(arguments[i + 1]));
      }
    }
    String named = environment.get("EV_CONFIG");
    return named == null
        ? ConfigurationPlace.of(line.getCommandName()).read()
        : Optional.of(named).filter(name -> !name.isBlank()).map(Path::of);
  }

  private static Properties read(Optional<Path> named) {
    Properties properties = new Properties();
    if (named.isEmpty()) {
      return properties;
    }
    Path file = named.get();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw new Fault("CONFIG-UNREADABLE", "The file " + file + " cannot be read as options.", e);
    }
  }
}
