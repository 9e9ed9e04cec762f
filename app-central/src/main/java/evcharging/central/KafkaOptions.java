package evcharging.central;

import evcharging.central.broker.BrokerOptions;
import evcharging.central.broker.KafkaSite;
import evcharging.config.Fault;
import evcharging.config.KafkaAccess;
import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which Kafka the network uses.
final class KafkaOptions {
  private static final String OWN = "own";
  private static final String SECRET_VARIABLE = "EV_KAFKA_SECRET";

  @Option(
      names = "--kafka",
      paramLabel = "own|HOST:PORT",
      defaultValue = OWN,
      description =
          "Central's own broker, or a cluster that somebody else runs (${DEFAULT-VALUE}).")
  private String kafka;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "The own broker's port for points; 0 takes a free one (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--kafka-advertise",
      paramLabel = "HOST",
      description = "Name or address by which points reach the own broker (default: Central's).")
  private String advertise;

  @Option(
      names = "--kafka-user",
      paramLabel = "USER",
      description =
          "Central's user at an outside cluster (SASL, SCRAM-SHA-512); it makes one for each"
              + " point.")
  private String user;

  @Option(
      names = "--kafka-secret-file",
      paramLabel = "FILE",
      description = "That user's secret in a file of mode 0600; also EV_KAFKA_SECRET.")
  private Path secretFile;

  @Option(
      names = "--kafka-ca",
      paramLabel = "FILE",
      description =
          "An outside cluster speaks TLS, with a certificate of this authority (PEM); for its"
              + " points it is the network's own.")
  private Path ca;

  /// @param directory of the own broker
  /// @param identity directory of Central's certificate, which the own broker shows too
  /// @param host by which points reach Central
  KafkaSite site(Path directory, Path identity, String host) {
    if (kafka.equals(OWN)) {
      return new KafkaSite.Own(
          new BrokerOptions(
              directory, port, advertise == null ? host : advertise, Optional.of(identity)));
    }
    try {
      return new KafkaSite.Outside(
          new KafkaAccess(kafka, login(), Optional.ofNullable(ca).map(KafkaOptions::authority)));
    } catch (IllegalArgumentException e) {
      throw new Fault("KAFKA-ADDRESS", "--kafka takes 'own' or HOST:PORT, not '" + kafka + "'.", e);
    }
  }

  private KafkaAccess.Login login() {
    if (user == null) {
      return new KafkaAccess.Nobody();
    }
    String fromEnvironment = System.getenv(SECRET_VARIABLE);
    if (secretFile == null && (fromEnvironment == null || fromEnvironment.isBlank())) {
      throw new Fault(
          "KAFKA-SECRET",
          "The secret of Kafka's user " + user + " is missing; name --kafka-secret-file.");
    }
    try {
      return new KafkaAccess.Scram(
          user,
          new Secret(secretFile == null ? fromEnvironment.strip() : SecretFile.read(secretFile)));
    } catch (IOException e) {
      throw new Fault(
          "KAFKA-SECRET", "The secret for Kafka cannot be used: " + e.getMessage() + ".", e);
    }
  }

  private static String authority(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Fault("CA-UNREADABLE", "Kafka's authority " + file + " cannot be read.", e);
    }
  }
}
