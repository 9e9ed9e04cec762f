package evcharging.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/// Opens the messages of one stream. One thread at a time.
///
/// [#inOrder] is for TCP: only the next expected sequence opens, so a message that was dropped,
/// repeated or moved ends the conversation. [#anyOrder] is for Kafka, whose records may be read
/// again: each opens on its own, and duplicates fall to the (point, session, sequence) inside.
public final class Opener {
  private static final long ANY = -1;

  private final StreamKey key;
  private final Cipher cipher;
  private long expected;

  private Opener(StreamKey key, long expected) {
    this.key = key;
    this.cipher = AesGcm.cipher();
    this.expected = expected;
  }

  /// Opens sequence 0, then 1, then 2 …, and nothing else.
  public static Opener inOrder(StreamKey key) {
    return new Opener(key, 0);
  }

  /// Opens any message of the stream, as often as it comes.
  public static Opener anyOrder(StreamKey key) {
    return new Opener(key, ANY);
  }

  /// The plain text of one message.
  ///
  /// @throws NotUnderstandable for whatever is wrong with it; the stream's place does not move then
  public byte[] open(long sequence, String type, byte[] ciphertext) throws NotUnderstandable {
    if (sequence < 0 || sequence >= Sealer.LIMIT || (expected != ANY && sequence != expected)) {
      throw new NotUnderstandable();
    }
    byte[] plain = decrypt(sequence, type, ciphertext);
    if (expected != ANY) {
      expected++;
    }
    return plain;
  }

  private byte[] decrypt(long sequence, String type, byte[] ciphertext) throws NotUnderstandable {
    try {
      cipher.init(Cipher.DECRYPT_MODE, key.key(), StreamKey.nonce(sequence));
      cipher.updateAAD(key.associatedData(sequence, type));
      return cipher.doFinal(ciphertext);
    } catch (GeneralSecurityException e) {
      throw new NotUnderstandable();
    }
  }

  public StreamName name() {
    return key.name();
  }
}
