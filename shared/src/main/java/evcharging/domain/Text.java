package evcharging.domain;

import java.util.regex.Pattern;

/// The two shapes of text the network accepts from outside.
///
/// Identifiers are plain ASCII, so that they can stand in a log line, a CSV cell, a file name or a
/// URL without escaping. Free text may be in any script, but carries no control, line-breaking or
/// direction-changing characters, which could forge a log line or a screen.
final class Text {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]");

  private Text() {}

  static String identifier(String what, String value) {
    if (value == null || !IDENTIFIER.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what + " must be 1 to 32 letters, digits, '-' or '_', and start with a letter or digit");
    }
    return value;
  }

  static String free(String what, String value, int limit) {
    if (value == null || value.isBlank() || value.length() > limit) {
      throw new IllegalArgumentException(what + " must be 1 to " + limit + " characters");
    }
    if (UNSAFE.matcher(value).find()) {
      throw new IllegalArgumentException(
          what + " must not contain control or formatting characters");
    }
    return value.strip();
  }
}
