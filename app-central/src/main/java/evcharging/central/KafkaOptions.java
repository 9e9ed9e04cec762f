package evcharging.central;

import evcharging.central.broker.BrokerOptions;
import evcharging.central.broker.KafkaSite;
import evcharging.config.Fault;
import evcharging.config.KafkaAccess;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which Kafka the network uses.
final class KafkaOptions {
  private static final String OWN = "own";

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
      return new KafkaSite.Outside(KafkaAccess.open(kafka));
    } catch (IllegalArgumentException e) {
      throw new Fault("KAFKA-ADDRESS", "--kafka takes 'own' or HOST:PORT, not '" + kafka + "'.", e);
    }
  }
}
