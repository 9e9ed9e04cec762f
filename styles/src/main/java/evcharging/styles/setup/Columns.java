package evcharging.styles.setup;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Two cards beside one another, or one below the other where the window is narrow.
final class Columns extends StackPane {
  private static final double NARROW = 900;
  private static final double GAP = 20;

  private final Node first;
  private final Node second;

  Columns(Node first, Node second) {
    this.first = first;
    this.second = second;
    getStyleClass().add("setup-columns");
    widthProperty().map(width -> isNarrow(width.doubleValue())).subscribe(this::arrange);
  }

  private static boolean isNarrow(double width) {
    // 0: not laid out yet.
    return width > 0 && width < NARROW;
  }

  private void arrange(boolean narrow) {
    Optional<Node> focused = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
    getChildren().clear();
    getStyleClass().remove("setup-narrow");
    if (narrow) {
      getStyleClass().add("setup-narrow");
      getChildren().add(new VBox(GAP, first, second));
    } else {
      getChildren().add(new HBox(GAP, first, second));
    }
    focused.ifPresent(Node::requestFocus);
  }
}
