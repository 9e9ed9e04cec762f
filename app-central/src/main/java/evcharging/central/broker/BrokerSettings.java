package evcharging.central.broker;

import evcharging.crypto.ServerIdentity;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Kafka's own settings for one node on a small machine, by Kafka's names.
///
/// Three listeners: POINTS (SCRAM over TLS, every address), CENTRAL (PLAIN on loopback with the
/// directory's secret; Central and the broker itself are super users), CONTROLLER (loopback).
final class BrokerSettings {
  /// Users of the loopback listeners; points' users all carry a prefix, so none can be called so.
  static final String CENTRAL_USER = "central";

  private static final String BROKER_USER = "broker";
  private static final String NODE = "1";

  /// Enough for 1,000 points, each a process of its own that reads and writes; see the memory in
  /// [BrokerProcess].
  private static final String MOST_CONNECTIONS = "2500";

  private BrokerSettings() {}

  /// What formatting an empty directory needs to know: no secret, no address of ours.
  static Map<String, String> forFormat(Path logs) {
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", NODE,
        "controller.quorum.voters", NODE + "@127.0.0.1:1",
        "controller.listener.names", "CONTROLLER",
        "listeners", "CENTRAL://127.0.0.1:2,CONTROLLER://127.0.0.1:1",
        "listener.security.protocol.map", "CENTRAL:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "inter.broker.listener.name", "CENTRAL",
        "log.dirs", logs.toString());
  }

  static Map<String, String> forRun(
      BrokerOptions options, BrokerPorts ports, String secret, Path logs) {
    Map<String, String> settings = new TreeMap<>();
    identity(settings, ports, logs);
    listeners(settings, options, ports);
    loopbackLogin(settings, "central", secret);
    loopbackLogin(settings, "controller", secret);
    pointsLogin(settings, options.loadIdentity());
    rights(settings);
    strangers(settings);
    smallMachine(settings);
    fastReturn(settings);
    return settings;
  }

  private static void identity(Map<String, String> settings, BrokerPorts ports, Path logs) {
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", NODE);
    settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + ports.controller());
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("log.dirs", logs.toString());
  }

  private static void listeners(
      Map<String, String> settings, BrokerOptions options, BrokerPorts ports) {
    String central = "CENTRAL://127.0.0.1:" + ports.central();
    settings.put(
        "listeners",
        "POINTS://%s:%d,%s,CONTROLLER://127.0.0.1:%d"
            .formatted(options.bindAddress(), ports.points(), central, ports.controller()));
    settings.put(
        "advertised.listeners",
        "POINTS://%s:%d,%s".formatted(options.advertise(), ports.points(), central));
    String pointsProtocol = options.identity().isPresent() ? "SASL_SSL" : "SASL_PLAINTEXT";
    settings.put(
        "listener.security.protocol.map",
        "POINTS:" + pointsProtocol + ",CENTRAL:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    settings.put("inter.broker.listener.name", "CENTRAL");
    settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    settings.put("sasl.mechanism.controller.protocol", "PLAIN");
  }

  /// The secret is base64url: nothing in it needs quoting.
  private static void loopbackLogin(Map<String, String> settings, String listener, String secret) {
    String prefix = "listener.name." + listener + ".";
    settings.put(prefix + "sasl.enabled.mechanisms", "PLAIN");
    settings.put(
        prefix + "plain.sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + (" username=\"" + BROKER_USER + "\" password=\"" + secret + "\"")
            + (" user_" + BROKER_USER + "=\"" + secret + "\"")
            + (" user_" + CENTRAL_USER + "=\"" + secret + "\";"));
  }

  private static void pointsLogin(Map<String, String> settings, Optional<ServerIdentity> identity) {
    String prefix = "listener.name.points.";
    settings.put(prefix + "sasl.enabled.mechanisms", "SCRAM-SHA-512");
    settings.put(
        prefix + "scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    // A user taken away is thrown out for good at the next of these; without rights it is at once.
    settings.put(prefix + "connections.max.reauth.ms", "600000");
    identity.ifPresent(
        shown -> {
          settings.put(prefix + "ssl.keystore.type", "PEM");
          settings.put(prefix + "ssl.keystore.key", shown.keyPem());
          settings.put(prefix + "ssl.keystore.certificate.chain", shown.chainPem());
          settings.put(prefix + "ssl.enabled.protocols", "TLSv1.3");
          settings.put(prefix + "ssl.protocol", "TLSv1.3");
          settings.put(prefix + "ssl.client.auth", "none");
        });
  }

  private static void rights(Map<String, String> settings) {
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", "User:" + BROKER_USER + ";User:" + CENTRAL_USER);
    settings.put("allow.everyone.if.no.acl.found", "false");
    settings.put("auto.create.topics.enable", "false");
  }

  /// A connection costs some 80 KiB from its first byte on, before anybody proved who he is:
  /// without a limit a few thousand that say nothing more end the process for want of memory. Those
  /// above wait in the system's queue until silent ones are sent away.
  private static void strangers(Map<String, String> settings) {
    settings.put("listener.name.points.max.connections", MOST_CONNECTIONS);
    settings.put("connections.max.idle.ms", "60000");
  }

  /// Kafka's defaults are for a big server: 50 partitions of offsets, 128 MiB for the cleaner.
  private static void smallMachine(Map<String, String> settings) {
    for (String internal : new String[] {"offsets.topic", "transaction.state.log"}) {
      settings.put(internal + ".num.partitions", "1");
      settings.put(internal + ".replication.factor", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("log.cleaner.dedupe.buffer.size", "8388608");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("log.retention.check.interval.ms", "60000");
    settings.put("log.segment.bytes", "33554432");
    settings.put("message.max.bytes", "262144");
  }

  /// After a kill the controller waits until the dead broker's registration has run out.
  private static void fastReturn(Map<String, String> settings) {
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "500");
  }
}
