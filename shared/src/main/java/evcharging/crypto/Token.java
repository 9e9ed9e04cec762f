package evcharging.crypto;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the Registry says about a point that proved itself, signed, for the point to show to
/// Central. Its text is `base64url(claims).base64url(signature)`; the claims are
/// `evt1|point|role|registration|expires`, with the expiry in seconds since 1970.
///
/// @param point the point's id
/// @param registration the Registry's number of the registration it proved; a later registration or
///   deregistration of the point has a higher one, so an older token can be told from a newer
/// @param expires not valid from here on
public record Token(String point, PointRole role, long registration, Instant expires) {
  /// How long a token of the Registry lives.
  public static final Duration LIFE = Duration.ofMinutes(10);

  /// Clocks of two machines may differ by this much.
  public static final Duration CLOCK_SLACK = Duration.ofMinutes(2);

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{1,400})\\.([A-Za-z0-9_-]{86})");
  private static final Pattern CLAIMS =
      Pattern.compile(
          "evt1\\|([^|\\p{Cntrl}]{1,200})\\|(engine|monitor)\\|(\\d{1,18})\\|(\\d{1,12})");

  public Token {
    Objects.requireNonNull(role);
    Objects.requireNonNull(expires);
    if (!point.matches("[^|\\p{Cntrl}]{1,200}") || registration < 0) {
      throw new IllegalArgumentException("a token names a point and its registration");
    }
  }

  /// The text a point carries.
  public String signedBy(SigningKey key) {
    String claims =
        String.join(
            "|",
            "evt1",
            point,
            role.text(),
            Long.toString(registration),
            Long.toString(expires.getEpochSecond()));
    byte[] bytes = claims.getBytes(StandardCharsets.UTF_8);
    return Random256.text(bytes) + "." + Random256.text(key.sign(bytes));
  }

  /// The token in the text, if the key's owner signed it and it has not expired (give or take
  /// [#CLOCK_SLACK]). Empty for every other text.
  public static Optional<Token> verify(String text, VerifyKey key, Instant now) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    byte[] claims;
    byte[] signature;
    try {
      claims = Base64.getUrlDecoder().decode(form.group(1));
      signature = Base64.getUrlDecoder().decode(form.group(2));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (!canonical(form, claims, signature) || !key.verify(claims, signature)) {
      return Optional.empty();
    }
    return read(new String(claims, StandardCharsets.UTF_8))
        .filter(token -> now.isBefore(token.expires.plus(CLOCK_SLACK)));
  }

  /// Base64 has spare bits at the end: only one text stands for a token.
  private static boolean canonical(Matcher form, byte[] claims, byte[] signature) {
    return Random256.text(claims).equals(form.group(1))
        && Random256.text(signature).equals(form.group(2));
  }

  private static Optional<Token> read(String claims) {
    Matcher form = CLAIMS.matcher(claims);
    if (!form.matches()) {
      return Optional.empty();
    }
    return PointRole.parse(form.group(2))
        .map(
            role ->
                new Token(
                    form.group(1),
                    role,
                    Long.parseLong(form.group(3)),
                    Instant.ofEpochSecond(Long.parseLong(form.group(4)))));
  }
}
