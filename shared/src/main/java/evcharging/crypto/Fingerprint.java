package evcharging.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// The SHA-256 of a certificate as people compare it: `AB:CD:…`, 32 pairs.
public final class Fingerprint {
  private Fingerprint() {}

  /// The fingerprint of the first certificate in a PEM text.
  ///
  /// @throws IllegalArgumentException if it holds none
  public static String ofPem(String pem) {
    return of(Pem.certificates(pem).getFirst());
  }

  /// The serial number of the first certificate in a PEM text, in hexadecimal.
  ///
  /// @throws IllegalArgumentException if it holds none
  public static String serialOfPem(String pem) {
    return Pem.certificates(pem).getFirst().getSerialNumber().toString(16);
  }

  /// Whether two fingerprints are the same, however they are written (case, colons, blanks).
  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other)) && plain(one).length() == 64;
  }

  static String of(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(String fingerprint) {
    return fingerprint.replaceAll("[^0-9A-Fa-f]", "").toUpperCase(java.util.Locale.ROOT);
  }
}
