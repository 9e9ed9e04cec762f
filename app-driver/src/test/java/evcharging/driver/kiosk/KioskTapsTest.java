package evcharging.driver.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.driver.kiosk.ChargingModel.Stopping;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.VisitInput;
import evcharging.styles.text.Language;
import evcharging.wire.ToDriver.PointOffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Hasty, trembling and slow fingers.
class KioskTapsTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration A_WHILE = Duration.ofSeconds(1);

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

  @AfterEach
  void close() {
    Fx.run(window::close);
  }

  @Test
  void aDoubleTapOnAnyFreeOneShowsThePriceAndStartsNothing() {
    Fx.run(
        () -> {
          rig.signedIn(Optional.empty());
          rig.list();
          rig.pass(A_WHILE);
        });
    onTheScreen("#choose-any");
    robot.doubleClickOn("#choose-any");
    assertThat(Fx.on(rig.model::shown)).isEqualTo(KioskScreen.CONFIRM);
    assertThat(rig.visits.asked).noneMatch(VisitInput.AskStart.class::isInstance);
    Fx.run(() -> rig.pass(A_WHILE));
    robot.clickOn("#confirm-start");
    assertThat(rig.visits.asked).anyMatch(VisitInput.AskStart.class::isInstance);
  }

  @Test
  void aDoubleTapOnStopAsksWhetherItIsMeant() {
    Fx.run(
        () -> {
          rig.supply();
          rig.pass(A_WHILE);
        });
    onTheScreen("#charging-stop");
    robot.doubleClickOn("#charging-stop");
    assertThat(Fx.on(() -> rig.model.guest.charging.stoppingProperty().get()))
        .isEqualTo(Stopping.SURE);
    Fx.run(() -> rig.pass(A_WHILE));
    robot.clickOn("#charging-stop-now");
    assertThat(Fx.on(() -> rig.model.guest.charging.stoppingProperty().get()))
        .isEqualTo(Stopping.ASKED);
  }

  @Test
  void aListThatComesUnderAFingerWaitsUntilItIsLifted() {
    Fx.run(
        () -> {
          rig.signedIn(Optional.empty());
          rig.list();
          rig.pass(A_WHILE);
        });
    onTheScreen("#point-CP001");
    robot.moveTo("#point-CP001").press(MouseButton.PRIMARY);
    List<PointOffer> fewer = Rig.offers().subList(0, 3);
    Fx.run(() -> rig.visits.see(new Sight.Points(fewer)));
    robot.release(MouseButton.PRIMARY);
    assertThat(Fx.on(rig.model::shown)).isEqualTo(KioskScreen.CONFIRM);
    Fx.run(
        () -> {
          rig.model.guest.toTheList();
          rig.pass(A_WHILE);
        });
    await().atMost(SOON).until(() -> Fx.on(() -> stage.getScene().lookup("#point-CP004") == null));
  }

  @Test
  void aPlaceTappedOnTheMapShowsItsPointsAtOnce() {
    Fx.run(
        () -> {
          rig.signedIn(Optional.empty());
          rig.list();
          rig.model.guest.choose.showMap(true);
          rig.pass(A_WHILE);
        });
    onTheScreen("#place-Madrid");
    robot.clickOn("#place-Madrid");
    assertThat(Fx.on(() -> stage.getScene().lookup("#point-CP002"))).isNotNull();
  }

  /// A binding that nobody holds is collected, and what hangs on it stands still for ever.
  @Test
  void theAgeOfTheOverviewLooksOldOnlyWhileItIs() {
    System.gc();
    Fx.run(rig::overview);
    assertThat(Fx.on(this::ageLooksOld)).isFalse();
    Fx.run(() -> rig.pass(Duration.ofMinutes(1)));
    assertThat(Fx.on(this::ageLooksOld)).isTrue();
  }

  private boolean ageLooksOld() {
    Node age = stage.getScene().lookup(".age-of-data");
    return age.getPseudoClassStates().contains(PseudoClass.getPseudoClass("stale"));
  }

  private void onTheScreen(String query) {
    await()
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(RuntimeException.class)
        .until(() -> robot.point(query).query() != null);
  }
}
