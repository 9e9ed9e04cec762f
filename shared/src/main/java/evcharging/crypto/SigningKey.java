package evcharging.crypto;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/// An Ed25519 key that signs (about 2,000 a second: for tokens, tickets and audit heads, not for
/// every message). Any thread.
public final class SigningKey {
  private final PrivateKey key;
  private final VerifyKey verifyKey;

  private SigningKey(PrivateKey key) {
    this.key = key;
    this.verifyKey = publicHalf(key);
  }

  public static SigningKey random() {
    try {
      return new SigningKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  /// The key in this 0600 file (PKCS#8 PEM), made on first use.
  public static SigningKey openOrCreate(Path file) throws IOException {
    String pem = SecretFile.readOrCreate(file, () -> random().pem());
    try {
      return parse(pem);
    } catch (IllegalArgumentException e) {
      throw new SecretFile.Refused("the signing key in " + file + " is damaged");
    }
  }

  /// The key behind its PKCS#8 PEM text.
  ///
  /// @throws IllegalArgumentException if it is none
  public static SigningKey parse(String pem) {
    PrivateKey key = Pem.privateKey(pem);
    if (!key.getAlgorithm().equals("Ed25519") && !key.getAlgorithm().equals("EdDSA")) {
      throw new IllegalArgumentException("not an Ed25519 key");
    }
    return new SigningKey(key);
  }

  /// PKCS#8 PEM: for a [SecretFile], never for a log.
  public String pem() {
    return Pem.write("PRIVATE KEY", key.getEncoded());
  }

  /// 64 bytes.
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  /// The half that others may have.
  public VerifyKey verifyKey() {
    return verifyKey;
  }

  private static VerifyKey publicHalf(PrivateKey key) {
    try {
      if (PrivateKeyFactory.createKey(key.getEncoded())
          instanceof Ed25519PrivateKeyParameters secret) {
        return VerifyKey.ofEncoded(
            SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(secret.generatePublicKey())
                .getEncoded());
      }
      throw new IllegalArgumentException("not an Ed25519 key");
    } catch (IOException e) {
      throw new IllegalArgumentException("not an Ed25519 key", e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + verifyKey.text() + "]";
  }
}
