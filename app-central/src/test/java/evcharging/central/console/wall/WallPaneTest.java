package evcharging.central.console.wall;

import static evcharging.central.console.Windows.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.OnFx;
import evcharging.central.console.Windows;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.styles.StateSign;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What an operator sees on the wall and finds there, with mouse and keys.
final class WallPaneTest {
  private final FxRobot robot = new FxRobot();

  @TempDir Path directory;
  private Wall wall;

  @BeforeEach
  void open() {
    wall = new Wall(directory);
  }

  @AfterEach
  void close() {
    wall.close();
  }

  @Test
  @Tag("P-02")
  void aSearchTypedFindsAndEscapeShowsAllAgain() {
    OnFx.run(wall.pane()::focusSearch);
    robot.write("place:Madrid CP005");
    assertThat(wall.shown()).containsExactly("CP005");
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(wall.shown()).hasSize(6);
  }

  @Test
  @Tag("P-02")
  void theCountersFilterAndAddUp() {
    wall.rig().monitorGone(wall.point(1));
    wall.untilCounted(StateSign.DESCONECTADO, 1);
    ToggleButton counter = node(".counter.state-desconectado", ToggleButton.class);
    OnFx.run(counter::fire);
    assertThat(wall.shown()).containsExactly("CP001");
    assertThat(OnFx.on(() -> wall.pane().model().countsProperty().get().total())).isEqualTo(6);
    OnFx.run(counter::fire);
    assertThat(wall.shown()).hasSize(6);
  }

  @Test
  @Tag("P-02")
  void tilesStayWhereTheyAreWhenStatesChange() {
    List<double[]> before = places();
    wall.getsBusy();
    assertThat(places()).usingRecursiveComparison().isEqualTo(before);
  }

  private List<double[]> places() {
    return OnFx.on(
        () -> {
          wall.pane().content().layout();
          return wall.pane().model().shown().stream().map(wall.pane().tiles()::placeOf).toList();
        });
  }

  @Test
  @Tag("B-10")
  void everythingGoesByKeyboard() {
    OnFx.run(wall.pane().tiles()::requestFocus);
    robot.press(KeyCode.HOME).release(KeyCode.HOME);
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(wall.led()).containsExactly("point CP002");
    robot.press(KeyCode.O).release(KeyCode.O);
    node(".order-give", Button.class);
    // The focus is on Cancel: Enter harms nobody.
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    await().atMost(Wall.LONG).until(() -> Windows.open() == 1);
    assertThat(wall.isOut(2)).isFalse();
    robot.press(KeyCode.T).release(KeyCode.T);
    assertThat(OnFx.on(() -> wall.pane().content().lookup(".wall-table").isVisible())).isTrue();
    assertThat(OnFx.on(() -> wall.pane().model().selection().chosen()))
        .containsExactly(new CpId("CP002"));
  }

  @Test
  @Tag("P-06")
  void aFaultyPointSaysWhyInTheLanguageOfTheMoment() {
    wall.rig().verdict(wall.point(3), false, "no answer");
    wall.untilCounted(StateSign.AVERIADO, 1);
    assertThat(wall.rig().view().points().get(wall.point(3).id()).status().status())
        .isEqualTo(CpStatus.AVERIADO);
    String spoken =
        OnFx.on(
            () -> {
              wall.desk().texts().languageProperty().set(Language.GERMAN);
              RowTexts words = new RowTexts(wall.desk().texts().with(WallPane.BUNDLE));
              return words.spoken(
                  wall.pane().model().slot(wall.point(3).id()).orElseThrow().row(), wall.now());
            });
    assertThat(spoken).contains("CP003", "Berlin", "Monitor meldet: no answer");
  }
}
