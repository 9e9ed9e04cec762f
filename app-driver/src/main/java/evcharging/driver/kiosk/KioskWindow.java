package evcharging.driver.kiosk;

import evcharging.styles.Look;
import evcharging.styles.TouchSize;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The kiosk's window: the whole screen, without a way out but the staff's code.
final class KioskWindow {
  private static final Logger LOG = LoggerFactory.getLogger(KioskWindow.class);
  private static final double WINDOW_WIDTH = 1280;
  private static final double WINDOW_HEIGHT = 800;
  private static final Duration TICK = Duration.millis(250);

  /// Keys a keyboard plugged in by somebody may send without harm.
  private static final Set<KeyCode> HARMLESS =
      Set.of(KeyCode.TAB, KeyCode.SPACE, KeyCode.ENTER, KeyCode.SHIFT);

  private final Stage stage;
  private final Timeline heart;

  private KioskWindow(Stage stage, Timeline heart) {
    this.stage = stage;
    this.heart = heart;
  }

  static KioskWindow open(Stage stage, Parent root, KioskModel kiosk, KioskSettings settings) {
    Scene scene = new Scene(root, WINDOW_WIDTH, WINDOW_HEIGHT);
    new Look(settings.theme()).dress(scene);
    TouchSize.dress(scene);
    stage.setTitle("EV_Driver kiosk");
    stage.setScene(scene);
    if (!settings.window()) {
      lock(stage, scene);
    }
    stage.show();
    tellIfSmall(settings, scene);
    Timeline heart = new Timeline(new KeyFrame(TICK, _ -> kiosk.tick()));
    heart.setCycleCount(Animation.INDEFINITE);
    heart.play();
    return new KioskWindow(stage, heart);
  }

  private static void tellIfSmall(KioskSettings settings, Scene scene) {
    Screen screen = Screen.getPrimary();
    double target =
        TouchSize.of(
                settings.dpi().orElse(screen.getDpi()),
                settings.dpi().isPresent() ? 1 : screen.getOutputScaleX())
            .targetMillimetres(scene.getWidth(), scene.getHeight());
    if (target < TouchSize.TARGET_MM) {
      LOG.warn("small-screen target_mm={} wanted_mm={}", Math.round(target), TouchSize.TARGET_MM);
    }
  }

  private static void lock(Stage stage, Scene scene) {
    stage.initStyle(StageStyle.UNDECORATED);
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreenExitHint("");
    stage.setFullScreen(true);
    stage.setAlwaysOnTop(true);
    stage.setOnCloseRequest(javafx.event.Event::consume);
    scene.addEventFilter(KeyEvent.ANY, KioskWindow::swallow);
    scene.addEventFilter(ContextMenuEvent.ANY, javafx.event.Event::consume);
    stage
        .iconifiedProperty()
        .subscribe(
            iconified -> {
              if (iconified) {
                stage.setIconified(false);
              }
            });
    stage
        .fullScreenProperty()
        .subscribe(
            full -> {
              if (!full && stage.isShowing()) {
                stage.setFullScreen(true);
              }
            });
  }

  private static void swallow(KeyEvent event) {
    boolean combined = event.isAltDown() || event.isControlDown() || event.isMetaDown();
    boolean typed = event.getEventType() == KeyEvent.KEY_TYPED;
    if (combined || !typed && !HARMLESS.contains(event.getCode())) {
      event.consume();
    }
  }

  Stage stage() {
    return stage;
  }

  void close() {
    heart.stop();
    stage.setOnCloseRequest(null);
    stage.hide();
  }
}
