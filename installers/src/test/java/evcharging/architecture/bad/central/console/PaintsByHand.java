package evcharging.architecture.bad.central.console;

import evcharging.architecture.Breaks;
import javafx.scene.layout.Region;

@Breaks("colours are named in styles")
final class PaintsByHand {
  void paint(Region pane) {
    pane.setStyle("-fx-background-color: red");
  }
}
