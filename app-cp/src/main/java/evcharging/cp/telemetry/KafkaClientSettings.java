package evcharging.cp.telemetry;

import evcharging.wire.KafkaAddress;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// What Kafka's clients are told, for the address Central gave.
final class KafkaClientSettings {
  private KafkaClientSettings() {}

  static Properties producer(KafkaAddress kafka, String caPem) {
    Properties all = common(kafka, caPem);
    all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    all.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000);
    all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
    all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4 * 1024 * 1024);
    return all;
  }

  static Properties consumer(KafkaAddress kafka, String caPem) {
    Properties all = common(kafka, caPem);
    all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    all.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1024 * 1024);
    return all;
  }

  private static Properties common(KafkaAddress kafka, String caPem) {
    Properties all = new Properties();
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
    all.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 250);
    all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 3_000);
    all.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol(kafka));
    if (kafka.tls()) {
      all.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
      all.put(SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, caPem);
      all.put(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG, "TLSv1.3");
    }
    if (kafka.user().isPresent()) {
      all.put(SaslConfigs.SASL_MECHANISM, "SCRAM-SHA-512");
      all.put(SaslConfigs.SASL_JAAS_CONFIG, login(kafka));
    }
    return all;
  }

  private static String protocol(KafkaAddress kafka) {
    String login = kafka.user().isPresent() ? "SASL_" : "";
    return login + (kafka.tls() ? "SSL" : "PLAINTEXT");
  }

  private static String login(KafkaAddress kafka) {
    return ScramLoginModule.class.getName()
        + " required username=\""
        + quoted(kafka.user().orElseThrow())
        + "\" password=\""
        + quoted(kafka.secret().orElseThrow().reveal())
        + "\";";
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
