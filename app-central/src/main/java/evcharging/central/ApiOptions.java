package evcharging.central;

import evcharging.central.api.ApiAccess;
import evcharging.central.api.ApiLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Option;

/// The limits of the REST API.
final class ApiOptions {
  @Option(
      names = "--api-body",
      paramLabel = "BYTES",
      defaultValue = "16384",
      description = "Longest body of a request (${DEFAULT-VALUE}).")
  private int bodyBytes;

  @Option(
      names = "--api-request-time",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "How long a request may take to arrive (${DEFAULT-VALUE}).")
  private Duration requestTime;

  @Option(
      names = "--api-connections",
      paramLabel = "N",
      defaultValue = "2048",
      description = "Connections at once (${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--api-reply-time",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "How long a call waits for Central's answer (${DEFAULT-VALUE}).")
  private Duration replyTime;

  @Option(
      names = "--api-write-time",
      paramLabel = "TIME",
      defaultValue = "30s",
      description = "How long a client may take for a piece of an answer (${DEFAULT-VALUE}).")
  private Duration writeTime;

  @Option(
      names = "--api-listeners",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Listeners of /api/events at once (${DEFAULT-VALUE}).")
  private int listeners;

  @Option(
      names = "--api-weather-per-minute",
      paramLabel = "N",
      defaultValue = "120",
      description =
          "How often one caller may tell the weather of one place, each kind (${DEFAULT-VALUE}).")
  private int weatherPerMinute;

  @Option(
      names = "--api-host",
      paramLabel = "NAME",
      split = ",",
      description = "A further name the API is reached by, such as a proxy's; may be repeated.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--api-origin",
      paramLabel = "ORIGIN",
      split = ",",
      description =
          "Pages of this origin may use the API from a browser, such as https://wall.example; may"
              + " be repeated (none).")
  private List<String> origins = new ArrayList<>();

  @Option(
      names = "--api-http-loopback",
      paramLabel = "PORT",
      description =
          "Also listens in plain HTTP on this machine's loopback, for a proxy that ends TLS; 0"
              + " takes a free port (not at all).")
  private Integer loopbackPort;

  ApiLimits limits() {
    return new ApiLimits(
        bodyBytes, requestTime, connections, replyTime, writeTime, listeners, weatherPerMinute);
  }

  /// @param names of the certificate
  ApiAccess access(List<String> names) {
    List<String> all = new ArrayList<>(names);
    all.addAll(hosts);
    return new ApiAccess(
        ApiAccess.by(all).hosts(),
        Set.copyOf(origins),
        loopbackPort == null ? OptionalInt.empty() : OptionalInt.of(loopbackPort));
  }
}
