package evcharging.central.broker;

import evcharging.crypto.MachineSecret;
import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import java.io.IOException;
import java.nio.file.Path;

/// The random secret that Central and the broker itself show on the loopback listener; made once,
/// kept as long as the directory.
final class BrokerSecret {
  private static final String FILE = "broker.secret";

  private BrokerSecret() {}

  /// The secret of this directory, made if there is none; the caller holds the directory's lock.
  static Secret readOrMake(Path directory) throws IOException {
    return new Secret(
        SecretFile.readOrCreate(directory.resolve(FILE), () -> MachineSecret.random().text()));
  }

  static Secret read(Path directory) throws IOException {
    return new Secret(SecretFile.read(directory.resolve(FILE)));
  }
}
