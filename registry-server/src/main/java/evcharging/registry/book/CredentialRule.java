package evcharging.registry.book;

import evcharging.domain.CpId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a point's credential must be like (T13). Programs make 256 random bits; this rule is for
/// what people type, and holds everywhere, in the demo too.
public final class CredentialRule {
  private static final int SHORTEST = 16;
  private static final int LONGEST = 512;
  private static final int DIFFERENT = 8;
  private static final List<String> WELL_KNOWN =
      List.of(
          "cp_secret",
          "cpsecret",
          "secret_0",
          "password",
          "passwort",
          "contrase",
          "changeme",
          "qwert",
          "letmein",
          "default",
          "123456",
          "abcdef",
          "admin");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");

  private CredentialRule() {}

  /// Whether the point may use it.
  public static boolean allows(CpId point, String credential) {
    String lower = credential.toLowerCase(Locale.ROOT);
    return credential.length() >= SHORTEST
        && credential.length() <= LONGEST
        && PRINTABLE.matcher(credential).matches()
        && credential.chars().distinct().count() >= DIFFERENT
        && !lower.contains(point.value().toLowerCase(Locale.ROOT))
        && WELL_KNOWN.stream().noneMatch(word -> containsMeaningfully(lower, word));
  }

  /// A long random text may contain six given letters by chance; a short one made of them is a
  /// habit.
  private static boolean containsMeaningfully(String credential, String word) {
    return credential.contains(word) && credential.length() < SHORTEST + 2 * word.length();
  }
}
