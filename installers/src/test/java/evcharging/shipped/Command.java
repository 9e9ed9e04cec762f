package evcharging.shipped;

/// Something a guide tells to type.
///
/// @param document the page, from the root of the repository
/// @param text whole, lines that go on joined
/// @param inSentence between backticks in a sentence or a table, not in a block of its own
record Command(String document, String text, boolean inSentence) {
  /// Without the comment behind it, and without the `…` that stands for the rest.
  String essence() {
    return text.replaceFirst("\\s+#(?!.*['\"]).*$", "").replaceFirst("\\s*…$", "").strip();
  }

  @Override
  public String toString() {
    return document + ": " + text;
  }
}
