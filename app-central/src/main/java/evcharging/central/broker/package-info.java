/// Central's own Kafka broker: a real Apache Kafka, one node, KRaft, on disk.
///
/// It runs as a process of its own ([BrokerMain]), because Kafka ends its JVM on a full disk or a
/// metadata fault and must not take Central with it. [Broker] lives in Central: it starts that
/// process, or adopts the one a killed Central left behind, watches it, and starts it again when it
/// dies, all on one thread of its own. [BrokerAdmin] makes topics and lets points in and out.
/// Kafka's internal API, which nobody promises to keep, is touched by [KafkaNode] alone.
///
/// Files in the broker's directory: `in-use.lock` (who holds it runs the broker), `broker.json`
/// (where it runs, see [BrokerState]), `broker.secret` (0600), `broker.out` (what it printed),
/// `log/` (Kafka's own).
///
/// Callers: `evcharging.central` (Central) and tests. Uses the room `bus` for client settings.
package evcharging.central.broker;
