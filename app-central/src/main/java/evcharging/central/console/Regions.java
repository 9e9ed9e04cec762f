package evcharging.central.console;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// F6: from one region of the window to the next.
final class Regions {
  private Regions() {}

  /// Puts the focus on the first node that takes it in the region after the one that has it.
  static void next(List<? extends Node> regions, Node focused) {
    int at = 0;
    for (int i = 0; i < regions.size(); i++) {
      if (isInside(focused, regions.get(i))) {
        at = i + 1;
      }
    }
    for (int i = 0; i < regions.size(); i++) {
      Optional<Node> first = first(regions.get((at + i) % regions.size()));
      if (first.isPresent()) {
        first.get().requestFocus();
        return;
      }
    }
  }

  /// The first node inside that takes the focus.
  static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(Regions::first)
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private static boolean isInside(Node node, Node region) {
    Node at = node;
    while (at != null && at != region) {
      at = at.getParent();
    }
    return at != null;
  }
}
