package evcharging.central.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What makes the journal an audit trail: each record's SHA-256 covers everything in it and the
/// hash of the one before, so that none can be changed, moved or taken out alone.
///
/// Hashed are, each as its length (4 bytes, big-endian) and its UTF-8 bytes: sequence, UTC time
/// (ISO-8601), actor, address, action, object, outcome, parameters (the JSON as stored), previous
/// hash.
final class AuditChain {
  /// What the first record follows.
  static final String GENESIS = "0".repeat(64);

  private AuditChain() {}

  static String hash(StoredEntry entry, String previous) {
    MessageDigest digest = sha256();
    field(digest, Long.toString(entry.sequence()));
    field(digest, entry.at().toString());
    field(digest, entry.actor());
    field(digest, entry.address());
    field(digest, entry.action());
    field(digest, entry.subject());
    field(digest, entry.outcome());
    field(digest, entry.parameters());
    field(digest, previous);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void field(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
