package evcharging.central.upstream;

import evcharging.crypto.ClientTls;
import evcharging.link.registry.RegistryClient;
import java.time.Duration;

/// Where the Registry is.
public record RegistryPlace(String host, int port) {
  /// Where it listens unless told otherwise (requirement C-06).
  public static final int DEFAULT_PORT = 5001;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  RegistryClient client(ClientTls tls) {
    return new RegistryClient(host, port, tls, PATIENCE);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
