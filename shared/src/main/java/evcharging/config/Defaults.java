package evcharging.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Where an option's value comes from when the command line does not say (requirement C-02): the
/// environment, then a file of properties, then the option's own default.
///
/// `--central-port` is `EV_CENTRAL_PORT` in the environment and `central-port` in the file. The
/// file is named by `--config FILE` or `EV_CONFIG`.
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
        new Defaults(environment, read(fileNamed(arguments, environment))));
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String name = option.longestName().replaceFirst("^--?", "");
    String fromEnvironment =
        environment.get("EV_" + name.replace('-', '_').toUpperCase(Locale.ROOT));
    return fromEnvironment != null ? fromEnvironment : file.getProperty(name);
  }

  private static String fileNamed(String[] arguments, Map<String, String> environment) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--config=")) {
        return arguments[i].substring("--config=".length());
      }
      if (arguments[i].equals("--config") && i + 1 < arguments.length) {
        return arguments[i + 1];
      }
    }
    return environment.get("EV_CONFIG");
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    if (name == null) {
      return properties;
    }
    try (Reader reader = Files.newBufferedReader(Path.of(name))) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw new Fault("CONFIG-UNREADABLE", "The file " + name + " cannot be read as options.", e);
    }
  }
}
