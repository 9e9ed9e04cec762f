package evcharging.central.broker;

import evcharging.config.Fault;
import evcharging.domain.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The random secret that Central and the broker itself show on the loopback listener.
///
/// 256 bits in a file that only the owner can read; made once, kept as long as the directory.
final class BrokerSecret {
  private static final String FILE = "broker.secret";

  private BrokerSecret() {}

  /// The secret of this directory, made if there is none; the caller holds the directory's lock.
  static Secret readOrMake(Path directory) {
    try {
      Path file = directory.resolve(FILE);
      if (!Files.exists(file)) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
      }
      return read(directory);
    } catch (IOException e) {
      throw new Fault(
          "BROKER-DIRECTORY-UNUSABLE", "The broker's secret cannot be used: " + e.getMessage(), e);
    }
  }

  static Secret read(Path directory) throws IOException {
    return new Secret(Files.readString(directory.resolve(FILE)).strip());
  }

  /// Whole or not at all: a crash in between leaves the half-written copy, never a half secret.
  private static void write(Path file, String secret) throws IOException {
    Path copy = Files.createTempFile(file.getParent(), FILE, ".new", ownerOnly(file));
    Files.writeString(copy, secret);
    Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
    boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
