package evcharging.weather;

import evcharging.config.DataDirectory;
import evcharging.weather.alarms.Thresholds;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/// The options of `ev-weather`. Times are written `500ms`, `4s`, `2m`.
final class WeatherOptions {
  /// The providers there are.
  enum Source {
    SIMULATED
  }

  @Option(
      names = "--central",
      paramLabel = "URL",
      defaultValue = "https://127.0.0.1:8000",
      description = "Central's REST API (default: ${DEFAULT-VALUE}).")
  private URI central;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "The network's CA certificate (default: ca.pem in the data directory).")
  private Path ca;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File of mode 0600 with the bearer token.")
  private Path tokenFile;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "4s",
      description = "From one round to the next (default: ${DEFAULT-VALUE}).")
  private Duration every;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      defaultValue = "5s",
      description = "How long one call may take (default: ${DEFAULT-VALUE}).")
  private Duration patience;

  @Option(
      names = "--provider",
      defaultValue = "simulated",
      description = "Where the weather comes from: ${COMPLETION-CANDIDATES}.")
  private Source provider;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of the simulated weather (default: ${DEFAULT-VALUE}).")
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

  @Option(
      names = "--frost-below",
      paramLabel = "°C",
      defaultValue = "0",
      description = "Alert LOW_TEMPERATURE (default: ${DEFAULT-VALUE}).")
  private BigDecimal frostBelow;

  @Option(
      names = "--heat-above",
      paramLabel = "°C",
      defaultValue = "42",
      description = "Alert HIGH_TEMPERATURE (default: ${DEFAULT-VALUE}).")
  private BigDecimal heatAbove;

  @Option(
      names = "--wind-above",
      paramLabel = "M/S",
      defaultValue = "25",
      description = "Alert HIGH_WIND (default: ${DEFAULT-VALUE}).")
  private BigDecimal windAbove;

  @Option(
      names = "--margin",
      paramLabel = "°C,M/S",
      defaultValue = "1",
      description = "How far back over the threshold an alert ends (default: ${DEFAULT-VALUE}).")
  private BigDecimal margin;

  URI central() {
    return central;
  }

  Path ca() {
    return ca == null ? DataDirectory.standard("weather").resolve("ca.pem") : ca;
  }

  Path tokenFile() {
    return tokenFile;
  }

  Duration every() {
    return every;
  }

  Duration patience() {
    return patience;
  }

  Source provider() {
    return provider;
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

  Thresholds thresholds() {
    return new Thresholds(frostBelow, heatAbove, windAbove, margin);
  }
}
