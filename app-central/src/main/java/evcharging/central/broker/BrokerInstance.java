package evcharging.central.broker;

import evcharging.config.DataDirectory;
import evcharging.config.Fault;
import evcharging.config.KafkaAccess;
import evcharging.domain.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// A broker that runs in this JVM: the order of its start, and of its end.
///
/// The start either succeeds whole (directory locked, ports tried, storage formatted, clients
/// served, state written down) or throws a [Fault] and leaves nothing behind that runs.
final class BrokerInstance implements AutoCloseable {
  private final DataDirectory lock;
  private final KafkaNode node;
  private final BrokerState state;
  private final Secret secret;

  private BrokerInstance(DataDirectory lock, KafkaNode node, BrokerState state, Secret secret) {
    this.lock = lock;
    this.node = node;
    this.state = state;
    this.secret = secret;
  }

  static BrokerInstance start(BrokerOptions options) {
    DataDirectory lock = DataDirectory.take(options.directory());
    boolean started = false;
    try {
      BrokerInstance instance = start(options, lock);
      started = true;
      return instance;
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  private static BrokerInstance start(BrokerOptions options, DataDirectory lock) {
    Path directory = options.directory();
    Path logs = directory.resolve("log");
    try {
      BrokerPorts ports = BrokerPorts.choose(options, BrokerState.read(directory));
      Secret secret = BrokerSecret.readOrMake(directory);
      KafkaNode.formatOnce(logs);
      KafkaNode node =
          startNode(BrokerSettings.forRun(options, ports, secret.reveal(), logs), directory);
      BrokerState state = describe(options, ports, KafkaNode.clusterId(logs));
      state.write(directory);
      return new BrokerInstance(lock, node, state, secret);
    } catch (IOException e) {
      throw new Fault(
          "BROKER-DIRECTORY-UNUSABLE",
          "The broker's directory " + directory + " cannot be used: " + e.getMessage() + ".",
          e);
    }
  }

  private static KafkaNode startNode(Map<String, String> settings, Path directory) {
    try {
      return KafkaNode.start(settings);
    } catch (RuntimeException e) {
      throw new Fault(
          "BROKER-START-FAILED",
          "Kafka cannot start on " + directory + ": " + rootCause(e) + ".",
          e);
    }
  }

  private static String rootCause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private static BrokerState describe(BrokerOptions options, BrokerPorts ports, String clusterId) {
    ProcessHandle self = ProcessHandle.current();
    return new BrokerState(
        self.pid(),
        self.info().startInstant(),
        Instant.now(),
        options.advertise() + ":" + ports.points(),
        BrokerPorts.LOOPBACK + ":" + ports.central(),
        clusterId,
        options.fingerprint());
  }

  BrokerState state() {
    return state;
  }

  /// How Central reaches it.
  KafkaAccess access() {
    return KafkaAccess.loopback(state.central(), BrokerSettings.CENTRAL_USER, secret);
  }

  void awaitEnd() {
    node.awaitEnd();
  }

  @Override
  public void close() {
    try {
      node.close();
    } finally {
      lock.close();
    }
  }
}
