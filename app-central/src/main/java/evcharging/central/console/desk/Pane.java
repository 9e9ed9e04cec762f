package evcharging.central.console.desk;

import evcharging.central.core.NetworkView;
import java.util.List;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// One pane of the control room. Built once, on the FX thread; the shell places it, detaches it to
/// a window of its own and puts it back.
public interface Pane {

  /// Stable name for settings, style classes and texts: its name is the text `pane.<code>`.
  String code();

  Ikon glyph();

  /// The same node every time.
  Region content();

  /// The newest state that is on disk, at most five times a second, also while the pane is not on
  /// screen: what is costly waits until it is. FX thread.
  void show(NetworkView view);

  /// Ctrl+F: puts the cursor where one searches. Nothing by default.
  default void focusSearch() {}

  /// What this pane adds to the palette (Ctrl+K) for what was typed; asked at each keystroke.
  default List<Offer> offers(String typed) {
    return List.of();
  }

  /// Keys of this pane for the key list (F1): the key, then the text key of what it does.
  default List<KeyHint> keys() {
    return List.of();
  }

  /// Something the palette can do.
  ///
  /// @param text in the language of the moment
  record Offer(String text, Ikon glyph, Runnable act) {}

  /// @param key as a person reads it, `Ctrl+F`
  /// @param textKey of what it does
  record KeyHint(String key, String textKey) {}
}
