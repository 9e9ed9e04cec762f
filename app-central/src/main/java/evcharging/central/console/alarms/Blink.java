package evcharging.central.console.alarms;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/// Lets the marks of unacknowledged alarms below a node flash, once a second: the pseudo-class
/// `lit` comes and goes on the node. Text stays steady. Nothing runs while nothing calls, while the
/// node is not on screen, or where people want it calm: then the marks are lit all the time.
final class Blink {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final Duration HALF = Duration.millis(500);

  private final Node node;
  private final BooleanProperty calm = new SimpleBooleanProperty();
  private final Timeline clock = new Timeline(new KeyFrame(HALF, _ -> toggle()));
  private boolean calling;
  private boolean lit;

  Blink(Node node) {
    this.node = node;
    clock.setCycleCount(Animation.INDEFINITE);
    calm.subscribe(this::settle);
    node.sceneProperty().subscribe(this::settle);
  }

  BooleanProperty calmProperty() {
    return calm;
  }

  /// Whether anything calls now.
  void calls(boolean now) {
    if (calling != now) {
      calling = now;
      settle();
    }
  }

  boolean isRunning() {
    return clock.getStatus() == Animation.Status.RUNNING;
  }

  private void settle() {
    boolean run = calling && !calm.get() && node.getScene() != null;
    if (run) {
      clock.play();
    } else {
      clock.stop();
    }
    light(calling);
  }

  private void toggle() {
    light(!lit);
  }

  private void light(boolean now) {
    lit = now;
    node.pseudoClassStateChanged(LIT, now);
  }
}
