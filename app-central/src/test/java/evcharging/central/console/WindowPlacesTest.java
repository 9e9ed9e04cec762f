package evcharging.central.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// Windows come back where they were, if that is still somewhere.
final class WindowPlacesTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1280, 800);
  private static final Rectangle2D SECOND = new Rectangle2D(1280, 0, 1920, 1080);

  @Test
  void aWindowIsWhereItWasOnTheScreenItWasOn() {
    WindowPlace there = new WindowPlace(1400, 100, 1600, 900, true);
    assertThat(there.on(List.of(LAPTOP, SECOND))).contains(there);
    assertThat(WindowPlace.read(there.written())).contains(there);
  }

  @Test
  void aWindowOfAScreenThatIsGoneIsPlacedAsAtFirst() {
    assertThat(new WindowPlace(1400, 100, 1600, 900, false).on(List.of(LAPTOP))).isEmpty();
    assertThat(new WindowPlace(100, -900, 600, 400, false).on(List.of(LAPTOP))).isEmpty();
  }

  @Test
  void aWindowThatSticksOutIsMovedAndShrunkToItsScreen() {
    assertThat(new WindowPlace(900, 700, 800, 600, false).on(List.of(LAPTOP)))
        .contains(new WindowPlace(480, 200, 800, 600, false));
    assertThat(new WindowPlace(-50, -20, 3000, 2000, false).on(List.of(LAPTOP)))
        .contains(new WindowPlace(0, 0, 1280, 800, false));
  }

  @Test
  void whatIsNoPlaceIsPassedOver() {
    for (String written : List.of("", "1 2 3", "a b c d true", "NaN 0 5 5 false", "0 0 0 0 true")) {
      assertThat(WindowPlace.read(written)).as(written).isEmpty();
    }
  }

  @Test
  void aRealWindowIsPutBackAndItsPlaceIsKeptWhenItCloses() {
    Properties kept = new Properties();
    kept.setProperty("window.main", "40.0 60.0 500.0 300.0 false");
    Properties after =
        OnFx.on(
            () -> {
              WindowPlaces places = new WindowPlaces(() -> List.of(LAPTOP));
              places.read(kept);
              Stage main = stage();
              places.opening("main", main);
              main.show();
              assertThat(main.getX()).isEqualTo(40);
              assertThat(main.getY()).isEqualTo(60);
              assertThat(main.getWidth()).isEqualTo(500);
              assertThat(main.getHeight()).isEqualTo(300);
              Stage alarms = stage();
              places.opening("alarms", alarms);
              alarms.show();
              alarms.setX(111);
              places.closing("alarms");
              alarms.close();
              main.setX(70);
              Properties now = new Properties();
              places.write(now);
              main.close();
              return now;
            });
    assertThat(after.getProperty("window.main")).isEqualTo("70.0 60.0 500.0 300.0 false");
    assertThat(after.getProperty("window.alarms")).startsWith("111.0 ");
  }

  private static Stage stage() {
    Stage stage = new Stage();
    stage.setScene(new Scene(new Group(), 200, 100));
    return stage;
  }
}
