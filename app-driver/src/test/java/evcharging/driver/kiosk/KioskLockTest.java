package evcharging.driver.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.styles.text.Language;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Whoever stands before the kiosk stays before it.
@Tag("T25")
class KioskLockTest {
  private static final KeyCode[][] WAYS_OUT = {
    {KeyCode.ESCAPE},
    {KeyCode.F11},
    {KeyCode.F4},
    {KeyCode.ALT, KeyCode.F4},
    {KeyCode.ALT, KeyCode.TAB},
    {KeyCode.CONTROL, KeyCode.W},
    {KeyCode.CONTROL, KeyCode.Q},
    {KeyCode.META, KeyCode.D},
    {KeyCode.CONTROL, KeyCode.ALT, KeyCode.DELETE},
    {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ESCAPE},
    {KeyCode.CONTEXT_MENU},
  };
  private static final Duration SOON = Duration.ofSeconds(30);

  private final FxRobot robot = new FxRobot();
  private Rig rig;
  private Stage stage;
  private KioskWindow window;

  @BeforeEach
  void open() {
    Fx.run(
        () -> {
          rig = new Rig(Language.ENGLISH);
          stage = new Stage();
          window =
              KioskWindow.open(
                  stage,
                  KioskView.of(rig.model, Rig.ZONE),
                  rig.model,
                  Rig.settings(false, Language.ENGLISH, Optional.empty()));
        });
    robot.targetWindow(stage);
    onTheScreen("#clock");
  }

  /// The window takes the whole screen some pulses after it was opened; only then there is
  /// something to tap.
  private void onTheScreen(String query) {
    await()
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(RuntimeException.class)
        .until(() -> robot.point(query).query() != null);
  }

  @AfterEach
  void close() {
    Fx.run(window::close);
  }

  @Test
  void noKeyAndNoClickLeavesIt() {
    for (KeyCode[] keys : WAYS_OUT) {
      robot.push(keys);
      staysWhereItIs(String.valueOf((Object) keys[keys.length - 1]));
    }
    Fx.run(() -> robot.targetWindow(stage));
    robot.clickOn("#idle-start", MouseButton.SECONDARY);
    staysWhereItIs("right click");
    Fx.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    staysWhereItIs("close request");
  }

  private void staysWhereItIs(String after) {
    Fx.run(
        () -> {
          assertThat(stage.isShowing()).as(after).isTrue();
          assertThat(stage.isFullScreen()).as(after).isTrue();
          assertThat(rig.model.shown()).as(after).isEqualTo(KioskScreen.IDLE);
          assertThat(rig.left.get()).as(after).isFalse();
        });
  }

  @Test
  void whoTakesTheWholeScreenAwayGivesItBack() {
    Fx.run(() -> stage.setFullScreen(false));
    await().atMost(SOON).until(() -> Fx.on(stage::isFullScreen));
  }

  @Test
  void theStaffTapTheClockAndTypeTheirCode() {
    for (int tap = 0; tap < 5; tap++) {
      robot.clickOn("#clock");
    }
    assertThat(Fx.on(() -> rig.model.veilProperty().get())).isEqualTo(Veil.EXIT);
    for (char key : "2468".toCharArray()) {
      char typed = key;
      Fx.run(() -> rig.model.exit.type(typed));
    }
    onTheScreen("#exit-leave");
    Fx.run(() -> rig.pass(Duration.ofSeconds(1)));
    robot.clickOn("#exit-leave");
    await().atMost(SOON).untilTrue(rig.left);
  }
}
