package evcharging.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The public half of a [SigningKey]. Any thread.
public final class VerifyKey {
  private final PublicKey key;

  private VerifyKey(PublicKey key) {
    this.key = key;
  }

  /// The key behind its [#text()].
  ///
  /// @throws IllegalArgumentException if it is none
  public static VerifyKey parse(String text) {
    return ofEncoded(Base64.getUrlDecoder().decode(text));
  }

  /// The key behind its [#pem()].
  ///
  /// @throws IllegalArgumentException if it is none
  public static VerifyKey parsePem(String pem) {
    return ofEncoded(Pem.publicKey(pem));
  }

  static VerifyKey ofEncoded(byte[] subjectPublicKeyInfo) {
    try {
      return new VerifyKey(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key", e);
    }
  }

  /// Base64url of the X.509 form (one line).
  public String text() {
    return Random256.text(key.getEncoded());
  }

  /// PEM (`BEGIN PUBLIC KEY`), as other programs read it.
  public String pem() {
    return Pem.write("PUBLIC KEY", key.getEncoded());
  }

  /// Whether the signature is ours over exactly these bytes.
  public boolean verify(byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot verify", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifyKey that && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "VerifyKey[" + text() + "]";
  }
}
