package evcharging.central.api;

import evcharging.crypto.Busy;
import evcharging.crypto.PasswordGate;
import evcharging.crypto.PasswordHash;

/// The stored form of a secret that was just made for a person.
final class SecretHash {
  private SecretHash() {}

  /// @throws Problem 503 if too many are being hashed already
  static String of(PasswordGate gate, PasswordHash.Profile profile, String secret) {
    try {
      return gate.hash(profile, secret).encoded();
    } catch (Busy e) {
      throw Problem.busy();
    }
  }
}
