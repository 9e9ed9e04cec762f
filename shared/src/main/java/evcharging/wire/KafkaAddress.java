package evcharging.wire;

import evcharging.domain.Secret;
import java.util.Optional;

/// Where Kafka is and how this point may use it.
///
/// @param bootstrap `host:port[,host:port]`
/// @param user SCRAM-SHA-512 user; empty where the cluster authenticates nobody
/// @param secret of that user
/// @param tls true if the cluster speaks TLS with a certificate of the network's own CA
public record KafkaAddress(
    String bootstrap, Optional<String> user, Optional<Secret> secret, boolean tls) {}
