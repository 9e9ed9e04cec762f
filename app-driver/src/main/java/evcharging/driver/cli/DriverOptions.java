package evcharging.driver.cli;

import evcharging.config.DataDirectory;
import evcharging.config.Tongue;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.driver.visit.Visit;
import evcharging.link.LinkTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of `ev-driver`. Times are written `500ms`, `4s`, `2m`.
final class DriverOptions {
  @Option(
      names = "--central-ip",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Central's host name or address (default: ${DEFAULT-VALUE}).")
  private String centralIp;

  @Option(
      names = "--central-port",
      paramLabel = "PORT",
      defaultValue = "9002",
      description = "Central's TCP port (default: ${DEFAULT-VALUE}).")
  private int centralPort;

  @Option(names = "--driver-id", paramLabel = "ID", description = "For example D01.")
  private String driverId;

  @Option(
      names = "--pin-file",
      paramLabel = "FILE",
      description = "File of mode 0600 with the PIN.")
  private Path pinFile;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "The network's CA certificate (default: ca.pem in the data directory).")
  private Path ca;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where tickets are kept (default: the platform's directory for data).")
  private Path data;

  @Option(
      names = "--services",
      paramLabel = "FILE",
      description = "Charge at each point of this file in turn, one id a line, then end.")
  private Path services;

  @Option(names = "--any", description = "Charge once at any free point, then end.")
  private boolean any;

  @Option(
      names = "--services-pause",
      paramLabel = "TIME",
      defaultValue = "4s",
      description = "Pause between two services (default: ${DEFAULT-VALUE}).")
  private Duration servicesPause;

  @Option(
      names = "--request-life",
      paramLabel = "TIME",
      defaultValue = "2m",
      description =
          "How long an unanswered request is asked again after a break (default:"
              + " ${DEFAULT-VALUE}).")
  private Duration requestLife;

  @Option(
      names = "--figures-every",
      paramLabel = "TIME",
      defaultValue = "5s",
      description =
          "How often figures are printed where the output is no screen (default:"
              + " ${DEFAULT-VALUE}).")
  private Duration figuresEvery;

  @Option(
      names = "--beat",
      paramLabel = "TIME",
      defaultValue = "1s",
      description = "Heartbeat; three missed mean a lost connection (default: ${DEFAULT-VALUE}).")
  private Duration beat;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "How long connecting and signing in may take (default: ${DEFAULT-VALUE}).")
  private Duration patience;

  String centralIp() {
    return centralIp;
  }

  int centralPort() {
    return centralPort;
  }

  /// `host:port`, for people.
  String central() {
    return centralIp + ":" + centralPort;
  }

  String driverId() {
    return driverId;
  }

  Path pinFile() {
    return pinFile;
  }

  Path data() {
    return data == null ? DataDirectory.standard("driver") : data;
  }

  Path ca() {
    return ca == null ? data().resolve("ca.pem") : ca;
  }

  /// Nobody named one, and none is where it usually is.
  boolean hasNoCa() {
    return ca == null && !Files.exists(ca());
  }

  Path services() {
    return services;
  }

  boolean any() {
    return any;
  }

  Duration servicesPause() {
    return servicesPause;
  }

  Duration figuresEvery() {
    return figuresEvery;
  }

  Duration requestLife() {
    return requestLife;
  }

  Visit.Terms terms(DriverId driver, Optional<Secret> pin, Tongue language) {
    return new Visit.Terms(driver, pin, language.code(), requestLife);
  }

  LinkTimes times() {
    return new LinkTimes(beat, beat.multipliedBy(3), patience, patience);
  }
}
