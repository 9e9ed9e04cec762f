package evcharging.central.commandline;

import evcharging.config.DataDirectory;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Which Central the command line speaks to; before or after the command's name.
public final class OperatorOptions {
  @Option(
      names = {"--data", "--central-data"},
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Central's data directory; default: the platform's own place.")
  private Path data;

  @Option(
      names = "--api",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description = "Central's REST API; default: the one that runs on the data directory.")
  private URI api;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Bearer token, mode 0600; default: the one in the data directory.")
  private Path tokenFile;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The network's CA as PEM; default: the one in the data directory.")
  private Path ca;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Answer in JSON, for programs.")
  private boolean json;

  public DataFiles files() {
    return new DataFiles(data == null ? DataDirectory.standard("central") : data);
  }

  URI api() {
    return api;
  }

  Path tokenFile() {
    return tokenFile;
  }

  Path ca() {
    return ca;
  }

  boolean json() {
    return json;
  }
}
