package evcharging.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The SHA-256 of a certificate as people compare it: `AB:CD:…`, 32 pairs.
public final class Fingerprint {
  private static final Pattern WHOLE =
      Pattern.compile("(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}[^0-9A-Za-z]*+){32}(?![0-9A-Za-z])");

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

  /// Whether two fingerprints are the same, however they are written (case, colons, blanks, line
  /// breaks, words before them as other tools print).
  public static boolean same(String one, String other) {
    return find(one).isPresent() && find(one).equals(find(other));
  }

  /// The fingerprint in a text, as [#same] compares it; empty if there is none, or not a whole one.
  public static Optional<String> find(String text) {
    Matcher found = WHOLE.matcher(text);
    return found.find()
        ? Optional.of(found.group().replaceAll("[^0-9A-Fa-f]", "").toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  static String of(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
