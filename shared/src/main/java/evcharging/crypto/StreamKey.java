package evcharging.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The AES-256-GCM key of one stream, and the two things that bind a message to its place in it:
/// the nonce (the message's sequence) and the associated data (stream, sequence, type). Made by
/// [PointKey#stream].
public final class StreamKey {
  private static final int TAG_BITS = 128;
  private static final int NONCE_BYTES = 12;

  private final StreamName name;
  private final byte[] encodedName;
  private final SecretKeySpec key;

  StreamKey(StreamName name, byte[] key) {
    this.name = name;
    this.encodedName = name.encoded();
    this.key = new SecretKeySpec(key, "AES");
  }

  public StreamName name() {
    return name;
  }

  SecretKeySpec key() {
    return key;
  }

  static GCMParameterSpec nonce(long sequence) {
    byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(0).putLong(sequence).array();
    return new GCMParameterSpec(TAG_BITS, nonce);
  }

  /// The name carries its own lengths and the sequence is fixed in size, so the type may simply be
  /// the rest.
  byte[] associatedData(long sequence, String type) {
    byte[] typeBytes = type.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(encodedName.length + Long.BYTES + typeBytes.length)
        .put(encodedName)
        .putLong(sequence)
        .put(typeBytes)
        .array();
  }

  @Override
  public String toString() {
    return "StreamKey[" + name + ", hidden]";
  }
}
