package evcharging.architecture.bad.central.console;

import evcharging.architecture.Breaks;
import javafx.scene.paint.Color;

@Breaks("colours are named in styles")
final class OwnsAColour {
  final Color faulty = Color.RED;
}
