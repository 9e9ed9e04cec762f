package evcharging.cp.panel;

import evcharging.domain.Refusal;
import evcharging.styles.text.Texts;

/// A "no" of Central in the language of the panel, where it knows one; else in Central's words.
final class Refusals {
  private Refusals() {}

  static String text(Texts texts, Refusal no) {
    String key = "refusal." + no.code();
    String text = texts.get(key);
    return text.contains(key) ? no.sentence() : text;
  }
}
