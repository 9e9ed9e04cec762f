package evcharging.styles;

import org.kordamp.ikonli.Ikon;

/// What stands for a thing on every screen: a word, a glyph and a colour, never one of them alone.
public sealed interface Sign permits StateSign, AlarmSign {

  /// Key of the word in the texts of this module ([evcharging.styles.text.Texts#OWN]).
  String wordKey();

  /// The glyph; no two signs of a kind share a shape.
  Ikon glyph();

  /// The style class that gives a node and what is inside it the colours `-ev-sign` (on a surface),
  /// `-ev-sign-fill` and `-ev-sign-on` (on that fill).
  String styleClass();
}
