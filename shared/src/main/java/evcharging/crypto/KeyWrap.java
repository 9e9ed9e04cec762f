package evcharging.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Wraps point keys for storage, with a key kept outside the database (AES-256-GCM, random 96-bit
/// nonce; a wrapped key is bound to its point and epoch, so that rows cannot be swapped).
public final class KeyWrap {
  private static final int NONCE_BYTES = 12;
  private final SecretKeySpec key;

  private KeyWrap(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /// The wrapping key in this 0600 file, made on first use.
  public static KeyWrap openOrCreate(Path file) throws IOException {
    String text = SecretFile.readOrCreate(file, () -> Random256.text(Random256.bytes()));
    return new KeyWrap(Random256.parse(text, "the wrapping key in " + file));
  }

  /// The wrapped form of a point key, safe to store.
  public String wrap(String point, long epoch, PointKey pointKey) {
    byte[] nonce = Random256.bytes(NONCE_BYTES);
    try {
      byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, point, epoch, pointKey.bytes());
      return Random256.text(
          ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot wrap a key", e);
    }
  }

  /// The point key behind its wrapped form.
  ///
  /// @throws NotUnderstandable if it was altered, or wrapped for another point, epoch or key
  public PointKey unwrap(String point, long epoch, String wrapped) throws NotUnderstandable {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(wrapped));
      if (bytes.remaining() <= NONCE_BYTES) {
        throw new NotUnderstandable();
      }
      byte[] nonce = new byte[NONCE_BYTES];
      bytes.get(nonce);
      byte[] sealed = new byte[bytes.remaining()];
      bytes.get(sealed);
      return PointKey.of(run(Cipher.DECRYPT_MODE, nonce, point, epoch, sealed));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new NotUnderstandable();
    }
  }

  private byte[] run(int mode, byte[] nonce, String point, long epoch, byte[] input)
      throws GeneralSecurityException {
    Cipher cipher = AesGcm.cipher();
    cipher.init(mode, key, new GCMParameterSpec(128, nonce));
    cipher.updateAAD((epoch + "|" + point).getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(input);
  }
}
