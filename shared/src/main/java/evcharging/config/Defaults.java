package evcharging.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
  static final String LANGUAGE = "EV_LANGUAGE";

  private final Map<String, String> environment;
  private final Properties file;

  Defaults(Map<String, String> environment, Properties file) {
    this.environment = environment;
    this.file = file;
  }

  /// Without a file.
  ///
  /// @param environment with what `--language` says instead of its own
  static Defaults of(String[] arguments, Map<String, String> environment) {
    // Said anywhere on the command line, it holds for each of its commands.
    Map<String, String> all = new HashMap<>(environment);
    given(arguments, "--language").ifPresent(language -> all.put(LANGUAGE, language));
    return new Defaults(all, new Properties());
  }

  /// @throws Fault if it cannot be read
  Defaults withFile(CommandLine line, String[] arguments) {
    Map<String, String> all = new HashMap<>(environment);
    Properties read = read(file(line, arguments, environment));
    Optional.ofNullable(read.getProperty("language"))
        .ifPresent(language -> all.putIfAbsent(LANGUAGE, language));
    return new Defaults(all, read);
  }

  /// The language of everything, also of what is said before the command line is understood.
  Tongue tongue() {
    return Tongue.orOfMachine(Optional.ofNullable(environment.get(LANGUAGE)));
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
    Optional<String> given = given(arguments, "--config");
    String named = given.orElse(environment.get("EV_CONFIG"));
    return named == null
        ? ConfigurationPlace.of(line.getCommandName()).read()
        : Optional.of(named).filter(name -> given.isPresent() || !name.isBlank()).map(Path::of);
  }

  /// What the command line says of an option, before it is understood.
  private static Optional<String> given(String[] arguments, String option) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(option + "=")) {
        return Optional.of(arguments[i].substring(option.length() + 1));
      }
      if (arguments[i].equals(option) && i + 1 < arguments.length) {
        return Optional.of(arguments[i + 1]);
      }
    }
    return Optional.empty();
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
