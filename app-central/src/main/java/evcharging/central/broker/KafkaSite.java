package evcharging.central.broker;

import evcharging.config.KafkaAccess;

/// Which Kafka this network uses; decided once, when Central starts.
public sealed interface KafkaSite {
  /// Central's own broker, started and watched by [Broker].
  record Own(BrokerOptions options) implements KafkaSite {}

  /// A cluster that somebody else runs (`--kafka HOST:PORT`): no process is started, topics are
  /// made where that is allowed. With a login of Central's, each point gets a user of its own
  /// there; without one nobody logs in.
  record Outside(KafkaAccess access) implements KafkaSite {}
}
