package evcharging.weather;

import evcharging.config.DataDirectory;
import evcharging.weather.alarms.Endurance;
import evcharging.weather.alarms.Thresholds;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of `ev-weather`. Times are written `500ms`, `4s`, `2m`.
final class WeatherOptions {
  @Mixin private ProviderOptions provider = new ProviderOptions();

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
      names = "--operator-token-file",
      paramLabel = "FILE",
      description = "The same of an operator, for moving points; or EV_WEATHER_OPERATOR_TOKEN.")
  private Path operatorTokenFile;

  @Option(
      names = "--place",
      paramLabel = "CP=PLACE",
      description = "Moves a point at the start, such as CP001=Rome; may be repeated.")
  private Map<String, String> moves = new LinkedHashMap<>();

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

  @Option(
      names = "--alert-after",
      paramLabel = "TIME",
      defaultValue = "0s",
      description = "How long weather must be bad before it is warned of (${DEFAULT-VALUE}).")
  private Duration alertAfter;

  @Option(
      names = "--clear-after",
      paramLabel = "TIME",
      defaultValue = "0s",
      description = "How long it must be good before the all-clear (${DEFAULT-VALUE}).")
  private Duration clearAfter;

  @Option(
      names = "--forecast-every",
      paramLabel = "TIME",
      defaultValue = "15m",
      description = "How often a place's forecast is looked up; 0s for never (${DEFAULT-VALUE}).")
  private Duration forecastEvery;

  @Option(
      names = "--forecast-horizon",
      paramLabel = "TIME",
      defaultValue = "12h",
      description = "How far ahead bad weather is told (${DEFAULT-VALUE}).")
  private Duration forecastHorizon;

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

  ProviderOptions provider() {
    return provider;
  }

  Path operatorTokenFile() {
    return operatorTokenFile;
  }

  Map<String, String> moves() {
    return moves;
  }

  Endurance endurance() {
    return new Endurance(alertAfter, clearAfter);
  }

  Outlook.Terms outlook() {
    return new Outlook.Terms(forecastEvery, forecastHorizon);
  }

  Thresholds thresholds() {
    return new Thresholds(frostBelow, heatAbove, windAbove, margin);
  }
}
