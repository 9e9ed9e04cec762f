package evcharging.crypto;

import java.util.Locale;
import java.util.Optional;

/// A code an operator hands to one machine or person, once: 140 random bits, written for people as
/// seven groups of four out of an alphabet without I, L, O and U.
///
/// @param text the canonical form, `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`
public record OneTimeCode(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int SYMBOLS = 28;
  private static final int GROUP = 4;

  public OneTimeCode {
    if (!text.equals(grouped(text.replace("-", "")))) {
      throw new IllegalArgumentException("not a one-time code");
    }
  }

  public static OneTimeCode random() {
    byte[] bytes = Random256.bytes(SYMBOLS);
    StringBuilder symbols = new StringBuilder();
    for (byte b : bytes) {
      symbols.append(ALPHABET.charAt(b & 31));
    }
    return new OneTimeCode(grouped(symbols.toString()));
  }

  /// Reads what a person typed: case, hyphens and blanks do not matter, and I, L, O are read as 1,
  /// 1, 0. Empty if it cannot be a code.
  public static Optional<OneTimeCode> parse(String typed) {
    String symbols =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    String text = grouped(symbols);
    return text.isEmpty() ? Optional.empty() : Optional.of(new OneTimeCode(text));
  }

  private static String grouped(String symbols) {
    if (symbols.length() != SYMBOLS || symbols.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SYMBOLS; i += GROUP) {
      text.append(i == 0 ? "" : "-").append(symbols, i, i + GROUP);
    }
    return text.toString();
  }

  /// For people who print it on purpose there is [#text()]; a log never gets it.
  @Override
  public String toString() {
    return "OneTimeCode[hidden]";
  }
}
