package evcharging.central.broker;

import evcharging.config.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// One Kafka node in this JVM: the only class that touches Kafka's internal API.
///
/// That API has no promise; a new Kafka version means reading this class again, and nothing else.
/// Kafka may end the whole JVM by itself (full disk, metadata fault).
final class KafkaNode implements AutoCloseable {
  private final KafkaRaftServer server;

  private KafkaNode(KafkaRaftServer server) {
    this.server = server;
  }

  /// Makes an empty directory a node's storage, once; a directory that is one already is left
  /// alone.
  static void formatOnce(Path logs) {
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exit;
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      Files.createDirectories(logs);
      Path settings = Files.createTempFile(logs.getParent(), "format", ".properties");
      try {
        write(BrokerSettings.forFormat(logs), settings);
        String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()};
        exit = StorageTool.execute(format, out);
      } finally {
        Files.delete(settings);
      }
    } catch (IOException e) {
      throw new Fault(
          "BROKER-DIRECTORY-UNUSABLE", "The broker cannot write to " + logs + ": " + e, e);
    }
    if (exit != 0) {
      throw new Fault(
          "BROKER-STORAGE-DAMAGED",
          "The broker's storage " + logs + " cannot be made: " + lastLine(said) + ".");
    }
  }

  /// Starts and returns when clients are served.
  static KafkaNode start(Map<String, String> settings) {
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    KafkaNode node = new KafkaNode(server);
    boolean started = false;
    try {
      server.startup();
      started = true;
      return node;
    } finally {
      if (!started) {
        node.close();
      }
    }
  }

  /// Which cluster the storage belongs to, as `meta.properties` says.
  static String clusterId(Path logs) throws IOException {
    Properties meta = new Properties();
    try (var in = Files.newInputStream(logs.resolve("meta.properties"))) {
      meta.load(in);
    }
    return meta.getProperty("cluster.id", "");
  }

  /// Kafka's release, for example `4.4.0`.
  static String release() {
    Properties version = new Properties();
    try (var in = KafkaConfig.class.getResourceAsStream("/kafka/kafka-version.properties")) {
      version.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return version.getProperty("version");
  }

  /// Waits until the node has ended.
  void awaitEnd() {
    server.awaitShutdown();
  }

  /// Ends the node in order: everything written, the next start needs no recovery.
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void write(Map<String, String> settings, Path file) throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings);
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
  }

  private static String lastLine(ByteArrayOutputStream said) {
    List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
    return lines.isEmpty() ? "no reason given" : lines.getLast();
  }
}
