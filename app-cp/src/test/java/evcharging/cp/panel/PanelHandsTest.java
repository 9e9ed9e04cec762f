package evcharging.cp.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.config.Phrases;
import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.Secret;
import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import evcharging.wire.FromPanel.Button;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Hands at the panel's window: the cable is dragged, cards are held to the reader.
class PanelHandsTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final List<Object> done = new CopyOnWriteArrayList<>();
  private final FxRobot robot = new FxRobot();
  private PanelModel model;
  private PanelPane pane;
  private Stage stage;

  @BeforeAll
  static void startJavaFx() {
    Platform.setImplicitExit(false);
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException alreadyStarted) {
      assertThat(alreadyStarted).hasMessageContaining("already");
    }
  }

  private void open(PanelFaces face, Map<DriverId, Secret> cards) throws Exception {
    model = new PanelModel(PanelFaces.POINT, new Noting(), () -> 0);
    onFx(
        () -> {
          Look look = new Look(Theme.LIGHT);
          pane =
              new PanelPane(
                  PanelTexts.in(Language.ENGLISH, ZoneOffset.UTC),
                  look,
                  model,
                  cards,
                  Phrases.beside());
          stage = new Stage();
          stage.setX(0);
          stage.setY(0);
          stage.setScene(PanelPane.scene(pane, look, 990, 760));
          model.show(face.model().state().point());
          stage.show();
          return null;
        });
    robot.targetWindow(stage);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() throws Exception {
    onFx(
        () -> {
          stage.close();
          return null;
        });
  }

  @Test
  @Tag("B-04")
  void aCableDraggedToTheCarPlugsItInAndOneDraggedAwayUnplugsIt() throws Exception {
    open(PanelFaces.IDLE, Map.of());
    Point2D holster = middle("#plug");
    drag(holster, carPort());
    assertThat(done).containsExactly("plug in");

    onFx(
        () -> {
          model.show(PanelFaces.PLUGGED.model().state().point());
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(middle("#plug").distance(holster)).isGreaterThan(100);
    drag(middle("#plug"), holster);
    assertThat(done).containsExactly("plug in", Button.UNPLUG);
  }

  @Test
  @Tag("B-04")
  void aCableLetGoHalfWayFallsBackAndDoesNothing() throws Exception {
    open(PanelFaces.IDLE, Map.of());
    Point2D holster = middle("#plug");
    drag(holster, holster.add(60, 20));
    assertThat(done).isEmpty();
    assertThat(middle("#plug").distance(holster)).isLessThan(2);
    robot.clickOn("#plug");
    assertThat(done).containsExactly("plug in");
  }

  @Test
  @Tag("B-03")
  void theOnlyCardIsHeldToTheReaderWithOneClick() throws Exception {
    open(PanelFaces.PLUGGED, Map.of(new DriverId("D01"), new Secret("314159")));
    robot.clickOn("#card-reader");
    assertThat(done).containsExactly("D01 314159");
  }

  @Test
  @Tag("B-03")
  void ofSeveralCardsOneIsChosen() throws Exception {
    Map<DriverId, Secret> cards = new LinkedHashMap<>();
    cards.put(new DriverId("D01"), new Secret("314159"));
    cards.put(new DriverId("D02"), new Secret("271828"));
    open(PanelFaces.PLUGGED, cards);
    robot.clickOn("#card-reader");
    await().atMost(SOON).until(() -> robot.lookup("Card of D02").tryQuery().isPresent());
    robot.clickOn("Card of D02");
    assertThat(done).containsExactly("D02 271828");
  }

  /// A hand in panic strikes more than once; the second stroke must not undo the first.
  @Test
  void aDoubleClickOnTheEmergencyStopIsOnePress() throws Exception {
    open(PanelFaces.IDLE, Map.of());
    robot.doubleClickOn("#emergency");
    assertThat(done).containsExactly(Button.EMERGENCY);
  }

  @Test
  void aKeyThatIsKeptDownActsOnce() throws Exception {
    open(PanelFaces.IDLE, Map.of());
    key(KeyEvent.KEY_PRESSED);
    key(KeyEvent.KEY_PRESSED);
    assertThat(done).containsExactly(Button.EMERGENCY);
    key(KeyEvent.KEY_RELEASED);
    key(KeyEvent.KEY_PRESSED);
    assertThat(done).containsExactly(Button.EMERGENCY, Button.EMERGENCY);
  }

  private void key(EventType<KeyEvent> type) throws Exception {
    onFx(
        () -> {
          pane.fireEvent(new KeyEvent(type, "e", "e", KeyCode.E, false, false, false, false));
          return null;
        });
  }

  @Test
  @Tag("B-03")
  void whereThereIsNoCardTheReaderSaysSo() throws Exception {
    open(PanelFaces.PLUGGED, Map.of());
    robot.clickOn("#card-reader");
    assertThat(done).isEmpty();
    onFx(
        () -> {
          model.tick();
          return null;
        });
    assertThat(robot.lookup("#driver-answer").queryLabeled().getText()).contains("--card");
  }

  private Point2D middle(String id) throws Exception {
    return onFx(
        () -> {
          Node node = robot.lookup(id).query();
          var bounds = node.localToScreen(node.getBoundsInLocal());
          return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
  }

  /// Where the plug of a car that charges is.
  private Point2D carPort() throws Exception {
    return onFx(
        () -> {
          Node cable = robot.lookup("#plug").query().getParent();
          CableDrawing.Spots spots = PanelPane.spots();
          return cable.localToScreen(spots.carX(), spots.carY());
        });
  }

  private void drag(Point2D from, Point2D to) {
    robot.moveTo(from);
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(from.midpoint(to));
    robot.moveTo(to);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static <T> T onFx(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get();
  }

  private final class Noting extends PanelFaces.NobodyThere {
    @Override
    public void plugIn(Energy battery, Energy charge, Power limit) {
      done.add("plug in");
    }

    @Override
    public void press(Button button) {
      done.add(button);
    }

    @Override
    public void askStart(UUID request, DriverId driver, Secret pin) {
      done.add(driver + " " + pin.reveal());
    }
  }
}
