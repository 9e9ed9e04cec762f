package evcharging.cp.panel;

import evcharging.styles.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small things panes are made of.
final class Parts {
  private final Texts texts;

  Parts(Texts texts) {
    this.texts = texts;
  }

  Label label(String key, String... styles) {
    Label label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// Set by the pane; wraps where space is short.
  Label text(String... styles) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  Button button(String id, String key, Ikon glyph, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.bind(key));
    button.accessibleTextProperty().bind(texts.bind(key));
    button.setGraphic(glyph(glyph));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// The second click of a double click is no other wish: where a button is followed by its
  /// opposite in the same place, it would undo what the first one did.
  static Button once(Button button) {
    button.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        press -> {
          if (press.getClickCount() > 1) {
            press.consume();
          }
        });
    return button;
  }

  static FontIcon glyph(Ikon glyph) {
    FontIcon icon = new FontIcon(glyph);
    icon.getStyleClass().add("panel-glyph");
    return icon;
  }

  static Region space() {
    Region region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }

  static HBox row(double gap, Node... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// Shown and laid out, or neither.
  static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
