package evcharging.central.console;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What lies over the window for a moment: palette, key list, a question. Esc or a click beside it
/// takes it away, and the focus goes back where it was.
final class Overlay extends StackPane {
  private Optional<Node> focusBefore = Optional.empty();

  Overlay() {
    getStyleClass().add("overlay");
    setVisible(false);
    setPickOnBounds(true);
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            hide();
          }
        });
  }

  void show(Region card) {
    if (!isVisible()) {
      focusBefore = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
    }
    card.setMaxHeight(USE_PREF_SIZE);
    getChildren().setAll(card);
    setVisible(true);
  }

  /// @return false if there was nothing to hide
  boolean hide() {
    if (!isVisible()) {
      return false;
    }
    setVisible(false);
    getChildren().clear();
    focusBefore.ifPresent(Node::requestFocus);
    focusBefore = Optional.empty();
    return true;
  }
}
