package evcharging.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;

/// How machine secrets are stored: HMAC-SHA-256 under a key kept outside the database. A stolen
/// database alone lets nobody try secrets, and a check costs microseconds, so a handshake is no
/// weapon against the processor.
public final class KeyedHash {
  private final byte[] key;

  private KeyedHash(byte[] key) {
    this.key = key;
  }

  /// The key in this 0600 file, made on first use.
  public static KeyedHash openOrCreate(Path file) throws IOException {
    String text = SecretFile.readOrCreate(file, () -> Random256.text(Random256.bytes()));
    return new KeyedHash(Random256.parse(text, "the hash key in " + file));
  }

  /// A key that lives as long as this object, for tests and for what never reaches a disk.
  public static KeyedHash inMemory() {
    return new KeyedHash(Random256.bytes());
  }

  /// The stored form of a secret.
  ///
  /// @param purpose what it opens (`credential`, `code` …): the same secret has another hash
  ///   elsewhere
  public String of(String purpose, String secret) {
    return Random256.text(Hmac.of(key, "evcharging stored secret v1", purpose, secret));
  }

  /// Whether the secret is the stored one; takes the same time either way.
  public boolean matches(String purpose, String secret, String stored) {
    return MessageDigest.isEqual(
        of(purpose, secret).getBytes(StandardCharsets.UTF_8),
        stored.getBytes(StandardCharsets.UTF_8));
  }
}
