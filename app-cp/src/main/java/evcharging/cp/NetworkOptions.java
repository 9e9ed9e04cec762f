package evcharging.cp;

import evcharging.config.DataDirectory;
import evcharging.config.Fault;
import evcharging.config.Voice;
import evcharging.cp.central.CentralDoor;
import evcharging.crypto.CaByFingerprint;
import evcharging.crypto.ClientTls;
import evcharging.crypto.PointRole;
import evcharging.crypto.SecretFile;
import evcharging.crypto.TlsTrouble;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.link.Dialer;
import evcharging.link.LinkTimes;
import evcharging.link.registry.RegistryClient;
import evcharging.setup.SetupPlace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/// Where Registry and Central are, and how a point proves itself to them.
final class NetworkOptions {
  private static final int REGISTRY_PORT = 5001;

  @Option(
      names = "--central-host",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST",
      description = "Where Central is (${DEFAULT-VALUE}).")
  private String centralHost;

  @Option(
      names = "--central-port",
      defaultValue = "9002",
      paramLabel = "PORT",
      description = "Central's port for points and drivers (${DEFAULT-VALUE}).")
  private int centralPort;

  @Option(
      names = "--registry",
      defaultValue = "https://127.0.0.1:5001",
      paramLabel = "URL",
      description = "Where the Registry is (${DEFAULT-VALUE}).")
  private URI registry;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "The network's certificate authority, PEM (default: ca.pem in --data).")
  private Path ca;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where points of this machine keep their data.")
  private Path data;

  @Option(
      names = "--credential-file",
      paramLabel = "FILE",
      description =
          "The point's credential in a file of mode 0600; otherwise EV_CREDENTIAL, what 'register'"
              + " kept in --data, or a prompt.")
  private Path credentialFile;

  @Option(
      names = "--heartbeat",
      defaultValue = "1s",
      paramLabel = "TIME",
      description = "How often a silent side sends a heartbeat; three missed mean lost.")
  private Duration heartbeat;

  @Option(
      names = "--patience",
      defaultValue = "10s",
      paramLabel = "TIME",
      description = "How long a connection, a handshake or an answer may take.")
  private Duration patience;

  @Option(
      names = "--retry-slowly",
      defaultValue = "10s",
      paramLabel = "TIME",
      description = "Pause before the next try where trying again is useless by itself.")
  private Duration retrySlowly;

  /// Where a first run writes.
  SetupPlace place(Path configuration) {
    return PointSetup.place(data, configuration);
  }

  PointFiles files(CpId point) {
    return new PointFiles(data == null ? DataDirectory.standard("cp") : data, point);
  }

  String caPem(PointFiles files) {
    Path file = ca == null ? files.ca() : ca;
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Fault(
          "CA-MISSING",
          "The network's certificate authority is not in "
              + file
              + "; name it with --ca, or run 'ev-cp register' first.",
          e);
    }
  }

  ClientTls tls(String caPem) {
    try {
      return ClientTls.trusting(caPem);
    } catch (IllegalArgumentException e) {
      throw new Fault("CA-UNREADABLE", "The file of the certificate authority holds none.", e);
    }
  }

  RegistryClient registryClient(ClientTls tls) {
    return new RegistryClient(registryHost(), registryPort(), tls, patience);
  }

  /// The authority of the Registry that shows one of this fingerprint.
  String caWith(String fingerprint) {
    try {
      return CaByFingerprint.fetch(registryHost(), registryPort(), fingerprint, patience);
    } catch (IOException e) {
      String who = registryHost() + ":" + registryPort();
      throw new Fault(
          "REGISTRY-NOT-THE-ONE", "No registration: " + TlsTrouble.explain(e, who) + ".", e);
    }
  }

  private String registryHost() {
    if (!"https".equals(registry.getScheme()) || registry.getHost() == null) {
      throw new Fault("REGISTRY-ADDRESS", "--registry is https://HOST:PORT, not " + registry + ".");
    }
    return registry.getHost();
  }

  private int registryPort() {
    return registry.getPort() < 0 ? REGISTRY_PORT : registry.getPort();
  }

  CentralDoor.Dialed dialed(CpId point, PointRole role, ClientTls tls) {
    return new CentralDoor.Dialed(
        point,
        role,
        centralHost + ":" + centralPort,
        new Dialer(centralHost, centralPort, tls.socketFactory(), patience),
        times(),
        retrySlowly);
  }

  private LinkTimes times() {
    return new LinkTimes(heartbeat, heartbeat.multipliedBy(3), patience, patience);
  }

  /// @param voice asks for it where it is nowhere else
  Secret credential(PointFiles files, Voice voice) {
    String environment = System.getenv("EV_CREDENTIAL");
    try {
      if (credentialFile != null) {
        return new Secret(SecretFile.read(credentialFile));
      }
      if (environment != null && !environment.isBlank()) {
        return new Secret(environment.strip());
      }
      if (Files.exists(files.credential())) {
        return new Secret(SecretFile.read(files.credential()));
      }
    } catch (IOException e) {
      throw new Fault(
          "CREDENTIAL-UNREADABLE", "The credential cannot be used: " + e.getMessage(), e);
    }
    return prompted(files.point(), voice);
  }

  private static Secret prompted(CpId point, Voice voice) {
    if (System.console() != null && System.console().isTerminal()) {
      char[] typed = System.console().readPassword("%s ", voice.in("Credential of " + point + ":"));
      if (typed != null && typed.length > 0) {
        return new Secret(new String(typed));
      }
    }
    throw new Fault(
        "CREDENTIAL-MISSING",
        "The credential of "
            + point
            + " is not known here; run 'ev-cp register' first, or name it"
            + " with --credential-file or EV_CREDENTIAL.");
  }
}
