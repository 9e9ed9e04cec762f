package evcharging.central.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;

/// A node that can be seen, and the part of it that lists, scroll panes and the window leave in
/// sight.
///
/// @param whole where it stands
/// @param shown what of that is in sight, perhaps nothing
/// @param scrolls whether a person can scroll the rest into sight
record Seen(Node node, Bounds whole, Bounds shown, boolean scrolls) {

  /// Everything visible, from the back to the front. Below a veil nothing is read.
  static List<Seen> in(Scene scene) {
    List<Seen> all = new ArrayList<>();
    Bounds window = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
    Parent root = scene.getRoot();
    Node top = Optional.ofNullable(root.lookup(".overlay")).filter(Node::isVisible).orElse(root);
    collect(top, window, false, all);
    return all;
  }

  private static void collect(Node node, Bounds sight, boolean scrolls, List<Seen> all) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    Bounds left = sight;
    if (node.getClip() != null) {
      left = both(sight, node.localToScene(node.getClip().getBoundsInParent()));
    }
    Bounds whole = node.localToScene(node.getLayoutBounds());
    Bounds shown = both(left, whole);
    all.add(new Seen(node, whole, shown, scrolls));
    if (node instanceof Parent parent) {
      boolean inside = scrolls || isScroller(node);
      for (Node child : parent.getChildrenUnmodifiable()) {
        collect(child, left, inside, all);
      }
    }
  }

  private static boolean isScroller(Node node) {
    return node instanceof ScrollPane
        || node instanceof VirtualFlow
        || node instanceof TextInputControl
        || node.getStyleClass().contains("tile-wall");
  }

  private static Bounds both(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
    double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
    return new BoundingBox(left, top, Math.max(0, width), Math.max(0, height));
  }

  boolean isInSight() {
    return shown.getWidth() > 0 && shown.getHeight() > 0;
  }

  /// Whole, but for what a person can scroll to.
  boolean isWhole() {
    boolean wide = shown.getWidth() > whole.getWidth() - 1;
    boolean high = shown.getHeight() > whole.getHeight() - 1;
    return wide && high || scrolls && (!isInSight() || wide);
  }

  /// Of its height, so much that one reads it.
  boolean isToBeRead() {
    return isInSight() && shown.getHeight() > 0.9 * whole.getHeight();
  }
}
