package evcharging.central.broker;

import evcharging.config.KafkaAccess;
import java.nio.file.Path;
import java.util.Optional;

/// A real broker inside this JVM, for tests: up in about a second once Kafka's classes are warm.
///
/// Never in a program: Kafka ends the JVM by itself when it is ill.
public final class BrokerInProcess implements AutoCloseable {
  private final BrokerInstance broker;

  private BrokerInProcess(BrokerInstance broker) {
    this.broker = broker;
  }

  /// On loopback, on a free port, without TLS.
  public static BrokerInProcess start(Path directory) {
    return start(new BrokerOptions(directory, 0, "127.0.0.1", Optional.empty()));
  }

  public static BrokerInProcess start(BrokerOptions options) {
    return new BrokerInProcess(BrokerInstance.start(options));
  }

  /// As Central reaches it: may do everything.
  public KafkaAccess access() {
    return broker.access();
  }

  /// `HOST:PORT` of the listener for points; let them in with [BrokerAdmin#admit].
  public String points() {
    return broker.state().points();
  }

  @Override
  public void close() {
    broker.close();
  }
}
