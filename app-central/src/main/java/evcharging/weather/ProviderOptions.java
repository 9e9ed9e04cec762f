package evcharging.weather;

import evcharging.weather.provider.Restraint;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/// Where the weather comes from, and how often it is asked.
final class ProviderOptions {
  /// The providers there are.
  enum Source {
    SIMULATED,
    OPENWEATHER,
    OPENMETEO
  }

  @Option(
      names = "--provider",
      defaultValue = "simulated",
      paramLabel = "NAME",
      description = "Where the weather comes from: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Source source;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "File of mode 0600 with OpenWeather's key; or EV_OPENWEATHER_KEY.")
  private Path keyFile;

  @Option(
      names = "--openweather-url",
      paramLabel = "URL",
      defaultValue = "https://api.openweathermap.org",
      description = "Where OpenWeather is (${DEFAULT-VALUE}).")
  private URI openWeather;

  @Option(
      names = "--openmeteo-url",
      paramLabel = "URL",
      defaultValue = "https://api.open-meteo.com",
      description = "Where Open-Meteo is (${DEFAULT-VALUE}).")
  private URI openMeteo;

  @Option(
      names = "--openmeteo-geocoding-url",
      paramLabel = "URL",
      defaultValue = "https://geocoding-api.open-meteo.com",
      description = "Where its list of places is (${DEFAULT-VALUE}).")
  private URI openMeteoPlaces;

  @Option(
      names = "--ask-every",
      paramLabel = "TIME",
      defaultValue = "60s",
      description =
          "A provider on the network is asked for one place at most so often; its last answer"
              + " serves in between (${DEFAULT-VALUE}).")
  private Duration askEvery;

  @Option(
      names = "--calls-per-minute",
      paramLabel = "N",
      defaultValue = "50",
      description = "and for all places together at most so often (${DEFAULT-VALUE}).")
  private int callsPerMinute;

  @Option(
      names = "--backoff",
      paramLabel = "TIME",
      defaultValue = "4s",
      description = "First pause after a failure of the provider; doubles (${DEFAULT-VALUE}).")
  private Duration backoff;

  @Option(
      names = "--backoff-most",
      paramLabel = "TIME",
      defaultValue = "2m",
      description = "The longest such pause (${DEFAULT-VALUE}).")
  private Duration backoffMost;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description = "Keep each answer of a provider on the network there, without the key.")
  private Path record;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Of the simulated weather (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description = "Simulated bad weather, a line each: 'frost in Rome in 20 s for 30 s'.")
  private Path script;

  @Option(
      names = "--event",
      paramLabel = "WORDS",
      description = "One such line; may be given several times.")
  private List<String> events = List.of();

  Source source() {
    return source;
  }

  Path keyFile() {
    return keyFile;
  }

  URI openWeather() {
    return openWeather;
  }

  URI openMeteo() {
    return openMeteo;
  }

  URI openMeteoPlaces() {
    return openMeteoPlaces;
  }

  /// Where answers are kept, or null.
  Path record() {
    return record;
  }

  long seed() {
    return seed;
  }

  Path script() {
    return script;
  }

  List<String> events() {
    return events;
  }

  /// The simulated weather costs nothing.
  Restraint restraint() {
    return source == Source.SIMULATED
        ? Restraint.NONE
        : new Restraint(askEvery, callsPerMinute, backoff, backoffMost);
  }
}
