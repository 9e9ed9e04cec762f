package evcharging.central.console.desk;

import evcharging.styles.text.Texts;
import java.util.List;
import java.util.Map;
import org.kordamp.ikonli.Ikon;

/// One pane of the control room. Built once, on the FX thread; the shell places it, detaches it to
/// a window of its own and puts it back.
public interface Pane extends Part {

  /// Stable name for settings, style classes and texts: its name is the text `pane.<code>`.
  String code();

  Ikon glyph();

  /// Ctrl+F: puts the cursor where one searches. Nothing by default.
  default void focusSearch() {}

  /// What [Navigation] leads to: a session, driver, or subject of the audit log, by its id. Nothing
  /// by default.
  default void seek(String id) {}

  /// What this pane adds to the palette (Ctrl+K) for what was typed; asked at each keystroke.
  default List<Offer> offers(String typed) {
    return List.of();
  }

  /// What of it is remembered for whoever is signed in, by short names: searches, filters. Nothing
  /// by default.
  default Map<String, String> kept() {
    return Map.of();
  }

  /// Puts back what was remembered; what is not there is as at first.
  default void restore(Map<String, String> kept) {}

  /// Keys of this pane for the key list (F1): the key, then the text key of what it does.
  default List<KeyHint> keys() {
    return List.of();
  }

  /// The texts its key hints are in.
  ///
  /// @param shell those of the shell, for a pane without any of its own
  default Texts texts(Texts shell) {
    return shell;
  }

  /// Something the palette can do.
  ///
  /// @param text in the language of the moment
  record Offer(String text, Ikon glyph, Runnable act) {}

  /// @param key as a person reads it, `Ctrl+F`
  /// @param textKey of what it does
  record KeyHint(String key, String textKey) {}
}
