package evcharging.driver.kiosk;

import evcharging.styles.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// Buttons for fingers: a word, mostly a glyph, always as large as `touch.css` says.
final class TouchButton {
  static final String MAIN = "main-action";
  static final String STOP = "stop-action";
  static final String QUIET = "quiet";
  static final String KEY = "key";

  private TouchButton() {}

  static Button of(Texts texts, String key, Ikon glyph, Runnable action, String... styles) {
    Button button = of(texts.bind(key), action, styles);
    button.setGraphic(Boxes.icon(glyph, "glyph-m"));
    button.setId(key.replace('.', '-'));
    return button;
  }

  static Button of(ObservableValue<String> word, Runnable action, String... styles) {
    Button button = new Button();
    button.getStyleClass().add("touch-button");
    button.getStyleClass().addAll(styles);
    button.textProperty().bind(word);
    button.accessibleTextProperty().bind(word);
    button.setOnAction(_ -> action.run());
    button.setMinWidth(Region.USE_COMPUTED_SIZE);
    button.setFocusTraversable(true);
    return button;
  }

  /// A key of a keyboard: one character.
  static Button key(char key, Runnable action) {
    Button button = new Button(String.valueOf(key));
    button.getStyleClass().addAll("touch-button", KEY);
    button.setId("key-" + key);
    button.setAccessibleText(String.valueOf(key));
    button.setOnAction(_ -> action.run());
    button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return button;
  }

  /// A glyph alone, where a word would only be in the way.
  static Button glyph(Texts texts, String key, Ikon glyph, Runnable action, String... styles) {
    Button button = of(texts, key, glyph, action, styles);
    button.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    return button;
  }
}
