package evcharging.crypto;

import java.util.Locale;
import java.util.Optional;

/// The two programs of one charging point.
public enum PointRole {
  ENGINE,
  MONITOR;

  /// The name on the wire and in key derivation: `engine`, `monitor`.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role with this [#text()], if there is one.
  public static Optional<PointRole> parse(String text) {
    for (PointRole role : values()) {
      if (role.text().equals(text)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
