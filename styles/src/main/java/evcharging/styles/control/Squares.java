package evcharging.styles.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A QR code, or any other pattern of dark squares on a light ground, as large as its place allows
/// in whole pixels a square, so that every camera can read it. Dark on light in every theme.
public final class Squares extends Region {
  private final SVGPath dark = new SVGPath();
  private final Scale scale = new Scale();
  private int across = 1;

  /// What is dark.
  public interface Pattern {
    boolean isDark(int column, int row);
  }

  public Squares() {
    getStyleClass().add("squares");
    dark.getStyleClass().add("dark");
    dark.getTransforms().add(scale);
    dark.setManaged(false);
    getChildren().add(dark);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /// @param size columns and rows, the light border included
  public void show(int size, Pattern pattern) {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < size; row++) {
      int from = -1;
      for (int column = 0; column <= size; column++) {
        boolean isDark = column < size && pattern.isDark(column, row);
        if (isDark && from < 0) {
          from = column;
        } else if (!isDark && from >= 0) {
          path.append("M%d %dH%dV%dH%dZ".formatted(from, row, column, row + 1, from));
          from = -1;
        }
      }
    }
    dark.setContent(path.toString());
    across = size;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double room = Math.min(getWidth(), getHeight());
    double square = Math.max(1, Math.floor(room / across));
    scale.setX(square);
    scale.setY(square);
    // The pattern stands at whole pixels of the scene, or its edges blur.
    dark.setLayoutX(Math.floor((getWidth() - square * across) / 2));
    dark.setLayoutY(Math.floor((getHeight() - square * across) / 2));
  }
}
