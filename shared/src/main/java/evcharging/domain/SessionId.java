package evcharging.domain;

import java.util.regex.Pattern;

/// Names one charging session for ever: `S-<driver>-<point>-<epoch second>-<random>`.
///
/// Opaque to every reader: no right follows from knowing one, and nobody parses it.
public record SessionId(String value) implements Comparable<SessionId> {
  private static final Pattern SHAPE = Pattern.compile("S-[A-Za-z0-9_-]{1,120}");

  public SessionId {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a session id starts with S- and has at most 122 characters");
    }
  }

  /// @param random at least 64 random bits as text, chosen by the caller: the pure rooms have no
  ///   randomness of their own
  public static SessionId of(DriverId driver, CpId point, long epochSecond, String random) {
    return new SessionId("S-" + driver + "-" + point + "-" + epochSecond + "-" + random);
  }

  @Override
  public int compareTo(SessionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
