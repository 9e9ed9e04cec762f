package evcharging.registry.store;

import evcharging.registry.book.Change;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Ties every line of the book to the one before: H2 opens a damaged file without a word and with
/// lines missing, and only this notices.
final class Chain {
  static final String START = "0".repeat(64);

  private Chain() {}

  /// The hash of a line, in hexadecimal.
  static String next(String before, Change line) {
    String text =
        String.join(
            "\n",
            before,
            Long.toString(line.number()),
            line.point().value(),
            line.kind().name(),
            line.place().name(),
            line.credentialHash(),
            line.actor(),
            line.address(),
            Long.toString(line.at().toEpochMilli()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
