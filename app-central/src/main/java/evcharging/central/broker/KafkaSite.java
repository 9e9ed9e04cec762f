package evcharging.central.broker;

import evcharging.config.KafkaAccess;

/// Which Kafka this network uses; decided once, when Central starts.
public sealed interface KafkaSite {
  /// Central's own broker, started and watched by [Broker].
  record Own(BrokerOptions options) implements KafkaSite {}

  /// A cluster that somebody else runs (`--kafka HOST:PORT`): no process is started, users and
  /// rights are its operator's business, topics are made where that is allowed.
  record Outside(KafkaAccess access) implements KafkaSite {}
}
