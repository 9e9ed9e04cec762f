package evcharging.central;

import evcharging.central.upstream.RegistryPlace;
import evcharging.config.Fault;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which Registry Central asks, and how it is enrolled there.
final class RegistryOptions {
  private static final String EMBEDDED = "embedded";
  private static final String USUAL = "https://localhost:5001";

  @Option(
      names = "--registry",
      paramLabel = "URL|embedded",
      description =
          "The Registry; 'embedded' starts one on this machine and stops it with Central"
              + " (https://localhost:5001).")
  private String registry;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "5001",
      description = "Port of the embedded Registry (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--registry-command",
      paramLabel = "FILE",
      description = "The program ev-registry, for the embedded one (default: the one beside this).")
  private Path command;

  @Option(
      names = "--registry-ca",
      paramLabel = "FILE",
      description = "The network's CA as PEM, for the first start.")
  private Path ca;

  @Option(
      names = "--server-code-file",
      paramLabel = "FILE",
      description =
          "One-time code of 'ev-registry enrol-server central', for the first start; also"
              + " EV_SERVER_CODE.")
  private Path codeFile;

  @Option(
      names = "--registry-admin-file",
      paramLabel = "FILE",
      description =
          "The Registry's admin secret, where both run on one machine: Central then makes its code"
              + " itself.")
  private Path adminFile;

  boolean isEmbedded() {
    return EMBEDDED.equals(registry);
  }

  /// Nobody said which.
  boolean isUnsaid() {
    return registry == null;
  }

  RegistryPlace place() {
    return new RegistryPlace(host(), port());
  }

  Path adminFile() {
    return adminFile;
  }

  private String host() {
    return isEmbedded() ? "localhost" : address().getHost();
  }

  int port() {
    if (isEmbedded()) {
      return port;
    }
    return address().getPort() < 0 ? RegistryPlace.DEFAULT_PORT : address().getPort();
  }

  Path command() {
    return command;
  }

  Path ca() {
    return ca;
  }

  Path codeFile() {
    return codeFile;
  }

  private URI address() {
    try {
      URI address = URI.create(isUnsaid() ? USUAL : registry);
      if ("https".equals(address.getScheme()) && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new Fault(
        "REGISTRY-ADDRESS",
        "--registry takes 'embedded' or an address such as https://localhost:5001, not '"
            + registry
            + "'.");
  }
}
