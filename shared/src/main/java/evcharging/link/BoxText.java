package evcharging.link;

import java.util.Base64;

/// A box as text: base64url without padding.
final class BoxText {
  private BoxText() {}

  static String of(byte[] box) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(box);
  }

  /// Base64 has spare bits at its end: only one text stands for a box.
  ///
  /// @throws IllegalArgumentException for every other text
  static byte[] read(String text) {
    byte[] box = Base64.getUrlDecoder().decode(text);
    if (!of(box).equals(text)) {
      throw new IllegalArgumentException("not canonical");
    }
    return box;
  }
}
