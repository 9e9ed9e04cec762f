package evcharging.weather;

import evcharging.setup.Answers;
import evcharging.setup.Contact;
import evcharging.setup.SetupOptions;
import evcharging.setup.SetupPlan;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `ev-weather setup`: what is not given is asked for on a terminal.
@Command(
    name = "setup",
    description = {
      "The first run of the weather service on this machine: meets Central's REST API, tries the",
      "token, writes the configuration and tests it, step by step."
    },
    footer = {
      "The token (ev-central token create --role weather) comes from --token-file (- for the"
          + " standard",
      "input), EV_WEATHER_TOKEN or a prompt. Without a terminal, or with --yes, nothing is asked:"
          + " give",
      "everything, also --fingerprint."
    })
final class SetupCommand extends evcharging.setup.SetupCommand {
  @Option(names = "--central", paramLabel = "URL", description = "Central's REST API.")
  private String central;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "The token in a file of mode 0600, or - for the standard input.")
  private Path tokenFile;

  @Option(names = "--data", paramLabel = "DIR", description = "Where token and CA are kept.")
  private Path data;

  @Override
  protected SetupPlan plan(Path to, Contact.Terms terms) {
    return new WeatherSetup(WeatherSetup.place(data, to), terms);
  }

  @Override
  protected Answers given() {
    return new Answers()
        .with(WeatherSetup.CENTRAL, central)
        .with(WeatherSetup.TOKEN, SetupOptions.secret(tokenFile, WeatherMain.TOKEN_VARIABLE));
  }
}
