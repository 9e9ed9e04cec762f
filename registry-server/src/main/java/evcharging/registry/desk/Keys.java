package evcharging.registry.desk;

import evcharging.config.Fault;
import evcharging.crypto.Authority;
import evcharging.crypto.KeyedHash;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.SecretFile;
import evcharging.crypto.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/// The Registry's own secrets, each in a 0600 file of the data directory, outside the database.
///
/// @param authority the network's CA (`ca.key`, `ca.pem`)
/// @param hash hashes credentials and codes (`hash.key`)
/// @param tokens signs what points show to Central (`token.key`)
/// @param admin opens everything, for the local commands (`admin.secret`)
public record Keys(Authority authority, KeyedHash hash, SigningKey tokens, String admin) {
  /// Where the local commands find the admin secret.
  public static Path adminFile(Path data) {
    return data.resolve("admin.secret");
  }

  /// Reads the keys, or makes those that are not there yet.
  ///
  /// @throws Fault `REG-KEYS-UNUSABLE` if one is damaged or open to others
  public static Keys openOrCreate(Path data, Instant now) {
    try {
      return new Keys(
          Authority.openOrCreate(data, now),
          KeyedHash.openOrCreate(data.resolve("hash.key")),
          SigningKey.openOrCreate(data.resolve("token.key")),
          SecretFile.readOrCreate(adminFile(data), () -> MachineSecret.random().text()));
    } catch (IOException | IllegalArgumentException e) {
      throw new Fault(
          "REG-KEYS-UNUSABLE", "The Registry cannot use its keys: " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "Keys[" + authority.fingerprint() + "]";
  }
}
