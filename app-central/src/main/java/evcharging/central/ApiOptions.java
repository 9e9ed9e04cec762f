package evcharging.central;

import evcharging.central.api.ApiLimits;
import java.time.Duration;
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
      defaultValue = "512",
      description = "Connections at once (${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--api-reply-time",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "How long a call waits for Central's answer (${DEFAULT-VALUE}).")
  private Duration replyTime;

  ApiLimits limits() {
    return new ApiLimits(bodyBytes, requestTime, connections, replyTime);
  }
}
