package evcharging.config;

import evcharging.domain.Secret;
import java.util.Optional;

/// How one program reaches Kafka: plain data for options and conversations, no Kafka type in it.
///
/// Each side turns it into client settings by itself.
///
/// @param bootstrap `HOST:PORT[,HOST:PORT…]`
/// @param login how to prove who one is
/// @param caPem PEM text of the one certificate authority to trust; empty: not encrypted, which
///   only a loopback listener or an outside cluster may ask for
public record KafkaAccess(String bootstrap, Login login, Optional<String> caPem) {

  /// The ways of proving who one is.
  public sealed interface Login {}

  /// The cluster asks nobody's name.
  public record Nobody() implements Login {}

  /// SASL PLAIN: the secret itself is shown, so on loopback only.
  public record Plain(String user, Secret secret) implements Login {}

  /// SASL SCRAM-SHA-512: the secret never leaves the client.
  public record Scram(String user, Secret secret) implements Login {}

  public KafkaAccess {
    if (bootstrap == null || !bootstrap.matches("[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*")) {
      throw new IllegalArgumentException("a Kafka address is HOST:PORT, not " + bootstrap);
    }
  }

  /// A cluster on a trusted network that asks for no login.
  public static KafkaAccess open(String bootstrap) {
    return new KafkaAccess(bootstrap, new Nobody(), Optional.empty());
  }

  /// The broker's loopback listener, for Central.
  public static KafkaAccess loopback(String bootstrap, String user, Secret secret) {
    return new KafkaAccess(bootstrap, new Plain(user, secret), Optional.empty());
  }

  /// The listener for points; without `caPem` for a broker that has no certificate (loopback only).
  public static KafkaAccess point(
      String bootstrap, String user, Secret secret, Optional<String> caPem) {
    return new KafkaAccess(bootstrap, new Scram(user, secret), caPem);
  }
}
