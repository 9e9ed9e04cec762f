package evcharging.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// HKDF-SHA-256 (RFC 5869), the only way one key is made from another here.
final class Hkdf {
  private Hkdf() {}

  /// 32 bytes for one purpose and context out of a secret.
  ///
  /// @param purpose the salt: what the key is for, different for every use in this room
  static byte[] derive(byte[] secret, String purpose, byte[] context) {
    return derive(secret, purpose.getBytes(StandardCharsets.UTF_8), context, 32);
  }

  static byte[] derive(byte[] secret, byte[] salt, byte[] context, int length) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret)
                  .addSalt(salt)
                  .thenExpand(context, length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HKDF-SHA256", e);
    }
  }
}
