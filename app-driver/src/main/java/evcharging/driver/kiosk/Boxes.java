package evcharging.driver.kiosk;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small pieces all screens are made of.
final class Boxes {
  private Boxes() {}

  static VBox column(String style, Node... children) {
    VBox box = new VBox(children);
    box.getStyleClass().add(style);
    return box;
  }

  static HBox row(String style, Node... children) {
    HBox box = new HBox(children);
    box.getStyleClass().add(style);
    return box;
  }

  static Label label(ObservableValue<String> text, String... styles) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    // Never shorter than its words: what does not fit is a fault that tests find, not an ellipsis.
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// @param styles one of them `glyph-s`, `-m`, `-l` or `-xl` ([evcharging.styles.TouchSize])
  static FontIcon icon(Ikon glyph, String... styles) {
    FontIcon icon = new FontIcon(glyph);
    icon.getStyleClass().addAll(styles);
    return icon;
  }

  static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    VBox.setVgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  /// Shown only while it holds, and taking no room otherwise.
  static <N extends Node> N shownWhile(ObservableValue<Boolean> when, N node) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
    return node;
  }
}
