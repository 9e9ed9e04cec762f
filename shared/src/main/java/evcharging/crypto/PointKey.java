package evcharging.crypto;

import java.security.MessageDigest;
import java.util.Arrays;

/// The random 256-bit key of one (point, epoch). It seals nothing itself: every stream derives its
/// own key from it. It never appears in logs; only [#text()] shows it, for the welcome inside TLS.
public final class PointKey {
  private final byte[] bytes;

  private PointKey(byte[] bytes) {
    this.bytes = bytes;
  }

  public static PointKey random() {
    return new PointKey(Random256.bytes());
  }

  /// The key behind its text form.
  ///
  /// @throws IllegalArgumentException if the text is not base64url of 256 bits
  public static PointKey parse(String text) {
    return new PointKey(Random256.parse(text, "a point key"));
  }

  /// Base64url without padding: for the welcome message and for [KeyWrap], never for a log.
  public String text() {
    return Random256.text(bytes);
  }

  /// The key of one stream: HKDF-SHA-256 over point, epoch, role, medium and direction.
  public StreamKey stream(StreamName name) {
    return new StreamKey(name, Hkdf.derive(bytes, "evcharging stream key v1", name.encoded()));
  }

  byte[] bytes() {
    return bytes;
  }

  static PointKey of(byte[] bytes) {
    return new PointKey(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PointKey key && MessageDigest.isEqual(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "PointKey[hidden]";
  }
}
