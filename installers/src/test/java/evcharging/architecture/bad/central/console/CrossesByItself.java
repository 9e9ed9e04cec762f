package evcharging.architecture.bad.central.console;

import evcharging.architecture.Breaks;
import javafx.application.Platform;

@Breaks("one door to the FX thread")
final class CrossesByItself {
  void show(Runnable change) {
    Platform.runLater(change);
  }
}
