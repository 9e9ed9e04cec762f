package evcharging.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// How Engine and Monitor (or Engine and panel) prove to each other that they hold the same point's
/// credential, without ever sending it.
///
/// Each side sends a fresh [#nonce()], then its [#proof] over both; a recorded proof is worth
/// nothing with another nonce, and one side's proof is never the other's. The link's answers are
/// then protected by [#health].
public final class ChallengeResponse {
  /// Who is proving.
  public enum Side {
    ENGINE,
    MONITOR,
    PANEL
  }

  private final byte[] key;

  /// @param point the point's id
  /// @param credential what both sides hold from enrolment
  public ChallengeResponse(String point, String credential) {
    this.key =
        Hkdf.derive(
            credential.getBytes(StandardCharsets.UTF_8),
            "evcharging local link v1",
            point.getBytes(StandardCharsets.UTF_8));
  }

  /// For the panel of that point, which speaks to one of its two programs: other keys than those of
  /// Engine and Monitor, and others for each of the two.
  public static ChallengeResponse ofPanel(String point, PointRole with, String credential) {
    return new ChallengeResponse("panel:" + with.text() + ":" + point, credential);
  }

  /// The key of this one conversation, for a link whose frames are sealed.
  public PointKey linkKey(String asker, String engine) {
    return PointKey.of(Hmac.of(key, "link", asker, engine));
  }

  /// A fresh challenge: 256 random bits in base64url. Never use one twice.
  public static String nonce() {
    return Random256.text(Random256.bytes());
  }

  /// What this side answers.
  ///
  /// @param asker the nonce of the side that connected (Monitor or panel)
  /// @param engine the nonce of the Engine
  public String proof(Side side, String asker, String engine) {
    return Random256.text(Hmac.of(key, "proof", side.name(), asker, engine));
  }

  /// Whether the other side's answer is right; takes the same time either way.
  public boolean accepts(Side side, String asker, String engine, String proof) {
    return same(proof(side, asker, engine), proof);
  }

  /// The seal for the answers of this one conversation.
  public HealthSeal health(String asker, String engine) {
    return new HealthSeal(Hmac.of(key, "health", asker, engine));
  }

  private static boolean same(String expected, String shown) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "ChallengeResponse[hidden]";
  }

  /// Marks each health answer with its number and text, so that a fake Engine can neither invent an
  /// "OK" nor repeat yesterday's.
  public static final class HealthSeal {
    private final byte[] key;

    HealthSeal(byte[] key) {
      this.key = key;
    }

    /// The mark of answer number `sequence` with this text. The asker chooses the number and never
    /// asks the same one twice.
    public String mark(long sequence, String answer) {
      return Random256.text(Hmac.of(key, Long.toString(sequence), answer));
    }

    /// Whether the mark belongs to this answer.
    public boolean accepts(long sequence, String answer, String mark) {
      return same(mark(sequence, answer), mark);
    }
  }
}
