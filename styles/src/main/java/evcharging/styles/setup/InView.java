package evcharging.styles.setup;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls as far as it takes to see a node: whoever works with keys alone does not scroll.
record InView(ScrollPane scroll) {
  private static final double MARGIN = 16;

  /// Whatever has the focus, from now on.
  void follow() {
    scroll
        .sceneProperty()
        .flatMap(scene -> scene.focusOwnerProperty())
        .subscribe(
            focused -> {
              if (focused != null) {
                show(focused);
              }
            });
  }

  void show(Node node) {
    if (!isInside(node)) {
      return;
    }
    scroll.applyCss();
    scroll.layout();
    Node content = scroll.getContent();
    Bounds wanted = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - seen;
    if (hidden <= 0) {
      return;
    }
    double top = scroll.getVvalue() * hidden;
    if (wanted.getMinY() - MARGIN < top) {
      scroll.setVvalue(Math.max(0, (wanted.getMinY() - MARGIN) / hidden));
    } else if (wanted.getMaxY() + MARGIN > top + seen) {
      scroll.setVvalue(Math.min(1, (wanted.getMaxY() + MARGIN - seen) / hidden));
    }
  }

  private boolean isInside(Node node) {
    for (Node above = node; above != null; above = above.getParent()) {
      if (above == scroll.getContent()) {
        return true;
      }
    }
    return false;
  }
}
