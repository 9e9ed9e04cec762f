package evcharging.registry.book;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A one-time code as the book keeps it. A new code for the same subject replaces the older one.
///
/// @param hash keyed hash of the code
/// @param subject the point's id or the server's name: the code is good for nobody else
/// @param usedFor what it was used for (a hash of the request), empty while unused
public record OneTime(
    String hash, Kind kind, String subject, Instant expires, Optional<String> usedFor) {

  /// How long an operator has to carry the code to the machine.
  public static final Duration LIFE = Duration.ofMinutes(15);

  /// What a code lets in.
  public enum Kind {
    POINT,
    SERVER;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether it opens the door for this subject now.
  public boolean opens(Kind wanted, String who, Instant now) {
    return kind == wanted && subject.equals(who) && usedFor.isEmpty() && now.isBefore(expires);
  }

  /// Whether it did so already, for the very same request: the answer was lost on the way.
  public boolean openedFor(Kind wanted, String request, Instant now) {
    return kind == wanted && usedFor.equals(Optional.of(request)) && now.isBefore(expires);
  }
}
