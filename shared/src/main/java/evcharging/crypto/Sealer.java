package evcharging.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/// Seals the messages of one stream, counting from 0. The counter is the nonce and is never stored:
/// a new epoch always means a new key. One thread at a time.
public final class Sealer {
  /// No more than this many messages under one key.
  public static final long LIMIT = 1L << 20;

  /// From here on [#exhausted()] asks for a new key, while there is still room to say so.
  static final long REKEY_FROM = LIMIT - 1024;

  private final StreamKey key;
  private final Cipher cipher;
  private long next;

  public Sealer(StreamKey key) {
    this(key, 0);
  }

  Sealer(StreamKey key, long first) {
    this.key = key;
    this.cipher = AesGcm.cipher();
    this.next = first;
  }

  /// Seals one message.
  ///
  /// @param type the message's wire name; it travels in clear and is bound to the message
  /// @throws IllegalStateException when [#LIMIT] messages were sealed: the caller ignored
  ///   [#exhausted()]
  public SealedBox seal(String type, byte[] plain) {
    if (next >= LIMIT) {
      throw new IllegalStateException("the key of " + key.name() + " is used up");
    }
    // Counted before sealing: a failure half-way must not let the same nonce be used again.
    long sequence = next++;
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key.key(), StreamKey.nonce(sequence));
      cipher.updateAAD(key.associatedData(sequence, type));
      return new SealedBox(sequence, cipher.doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /// True when the point needs a new key soon.
  public boolean exhausted() {
    return next >= REKEY_FROM;
  }

  public StreamName name() {
    return key.name();
  }
}
