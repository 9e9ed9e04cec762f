package evcharging.styles.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// What a look at a picture would find wrong with its texts: cut short, or standing outside the
/// window. For tests, after [Picture#of] or a layout.
public final class LayoutFaults {
  private static final double A_PIXEL = 1;

  private final List<String> found = new ArrayList<>();
  private final double width;
  private final double height;

  private LayoutFaults(Scene scene) {
    this.width = scene.getWidth();
    this.height = scene.getHeight();
  }

  /// One sentence for each fault; empty if every visible text can be read whole.
  public static List<String> in(Scene scene) {
    LayoutFaults faults = new LayoutFaults(scene);
    faults.look(scene.getRoot());
    return List.copyOf(faults.found);
  }

  private void look(Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled) {
      lookAt(labeled);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  private void lookAt(Labeled labeled) {
    String wanted = labeled.getText();
    if (wanted == null || wanted.isEmpty()) {
      return;
    }
    Bounds inScene = labeled.localToScene(labeled.getLayoutBounds());
    if (inScene.getMinX() < -A_PIXEL
        || inScene.getMinY() < -A_PIXEL
        || inScene.getMaxX() > width + A_PIXEL
        || inScene.getMaxY() > height + A_PIXEL) {
      found.add("outside the window: " + wanted);
    }
    for (Node child : labeled.getChildrenUnmodifiable()) {
      // A glyph is a text too, of another font.
      boolean words = child != labeled.getGraphic();
      if (words
          && child instanceof Text text
          && text.isVisible()
          && isCut(wanted, text.getText())) {
        found.add("cut short: " + wanted + " to " + text.getText());
      }
    }
  }

  private static boolean isCut(String wanted, String shown) {
    return !shown
        .replace("_", "")
        .replaceAll("\\s", "")
        .equals(wanted.replace("_", "").replaceAll("\\s", ""));
  }
}
