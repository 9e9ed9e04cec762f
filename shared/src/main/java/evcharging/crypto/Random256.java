package evcharging.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/// 256 random bits and their text form, base64url without padding.
final class Random256 {
  static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Random256() {}

  static byte[] bytes() {
    return bytes(BYTES);
  }

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The 32 bytes behind a text.
  ///
  /// @throws IllegalArgumentException if it is not base64url of exactly 256 bits; the text itself
  ///   is never quoted, it may be a secret
  static byte[] parse(String text, String what) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(what + " is not 256 bits in base64url");
    }
    return bytes;
  }
}
