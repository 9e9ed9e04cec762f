package evcharging.cp.panel;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows a drawing of a fixed size as large as the space allows, in the middle.
final class ScaledBox extends Region {
  private final Pane drawing;
  private final double width;
  private final double height;
  private final Scale scale = new Scale(1, 1, 0, 0);

  ScaledBox(Pane drawing, double width, double height) {
    this.drawing = drawing;
    this.width = width;
    this.height = height;
    drawing.getTransforms().add(scale);
    drawing.setManaged(false);
    getChildren().add(drawing);
    setMinSize(width / 2, height / 2);
    setPrefSize(width, height);
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(getWidth() / width, getHeight() / height);
    scale.setX(factor);
    scale.setY(factor);
    drawing.resizeRelocate(
        (getWidth() - width * factor) / 2, (getHeight() - height * factor) / 2, width, height);
    drawing.layout();
  }
}
