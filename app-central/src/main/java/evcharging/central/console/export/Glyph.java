package evcharging.central.console.export;

import org.kordamp.ikonli.Ikon;

/// A glyph before a cell's words.
///
/// @param styleClass of a sign (`state-averiado`, `alarm-2`) that gives it its colour, or another
///   that the pane's stylesheet knows
public record Glyph(Ikon ikon, String styleClass) {}
