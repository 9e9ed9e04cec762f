package evcharging.central.bus;

import evcharging.config.KafkaAccess;
import evcharging.config.KafkaAccess.Nobody;
import evcharging.config.KafkaAccess.Plain;
import evcharging.config.KafkaAccess.Scram;
import evcharging.domain.Secret;
import java.util.HashMap;
import java.util.Map;

/// Where Kafka is and how to prove oneself there, as settings of a Kafka client.
public final class ClientSettings {
  private ClientSettings() {}

  /// A new map with the settings that every client of this cluster needs; the caller adds its own.
  public static Map<String, Object> of(KafkaAccess access) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", access.bootstrap());
    settings.put("reconnect.backoff.ms", 100);
    settings.put("reconnect.backoff.max.ms", 1_000);
    settings.put("socket.connection.setup.timeout.ms", 3_000);
    boolean login = !(access.login() instanceof Nobody);
    String transport = access.caPem().isPresent() ? "SSL" : "PLAINTEXT";
    settings.put("security.protocol", login ? "SASL_" + transport : transport);
    access
        .caPem()
        .ifPresent(
            pem -> {
              settings.put("ssl.truststore.type", "PEM");
              settings.put("ssl.truststore.certificates", pem);
              settings.put("ssl.enabled.protocols", "TLSv1.3");
              settings.put("ssl.protocol", "TLSv1.3");
            });
    switch (access.login()) {
      case Nobody _ -> {}
      case Plain(String user, Secret secret) ->
          login(settings, "PLAIN", "plain.PlainLoginModule", user, secret);
      case Scram(String user, Secret secret) ->
          login(settings, "SCRAM-SHA-512", "scram.ScramLoginModule", user, secret);
    }
    return settings;
  }

  private static void login(
      Map<String, Object> settings, String mechanism, String module, String user, Secret secret) {
    settings.put("sasl.mechanism", mechanism);
    settings.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";"
            .formatted(module, quoted(user), quoted(secret.reveal())));
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
