package evcharging.central.console.wall;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.MadeUpDemo;
import evcharging.central.console.MadeUpNetwork;
import evcharging.central.network.OrderEvent;
import evcharging.styles.Theme;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;

/// Without an argument a window with 10,000 made-up points; with a directory, pictures of the wall
/// in both sizes, light and dark.
public final class WallDemoMain {
  private static final Instant MORNING = Instant.parse("2026-11-25T08:14:00Z");

  private WallDemoMain() {}

  public static void main(String[] arguments) throws IOException {
    MadeUpDemo.run(
        arguments, "The wall, made-up values", WallDemoMain::scene, WallDemoMain::pictures);
  }

  static void pictures(ConsoleRig rig, Path directory) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (Size size : List.of(Size.LAPTOP, Size.DESKTOP)) {
        picture(rig, theme, size, false)
            .save(directory.resolve("console-wall-" + theme.code() + "-" + size + ".png"));
      }
    }
    picture(rig, Theme.LIGHT, Size.DESKTOP, true)
        .save(directory.resolve("console-wall-table-light-" + Size.DESKTOP + ".png"));
  }

  private static Picture picture(ConsoleRig rig, Theme theme, Size size, boolean table) {
    MadeUpNetwork network = new MadeUpNetwork(120, 0.3, MORNING);
    WallDemo demo = new WallDemo(rig, network);
    network.order(network.ids().get(44), OrderEvent.Order.OUT, Duration.ofSeconds(3));
    // Five minutes of readings, so that the tiles have a line.
    for (int i = 0; i < 300; i++) {
      network.advance(Duration.ofSeconds(1), 120);
      demo.show();
    }
    if (table) {
      demo.pane().showTable();
    }
    demo.pane().model().selection().choose(network.ids().subList(20, 22));
    return Picture.of(demo.pane().content(), theme, size);
  }

  private static Scene scene(ConsoleRig rig) {
    MadeUpNetwork network = new MadeUpNetwork(10_000, 0.03, Instant.now());
    WallDemo demo = new WallDemo(rig, network);
    demo.show();
    Timeline feed =
        new Timeline(
            new KeyFrame(
                javafx.util.Duration.millis(200),
                _ -> {
                  network.advance(Duration.ofMillis(200), 2_000);
                  demo.show();
                }));
    feed.setCycleCount(Animation.INDEFINITE);
    feed.play();
    Scene scene = new Scene(demo.pane().content(), Size.LAPTOP.width(), Size.LAPTOP.height());
    demo.desk().look().dress(scene);
    return scene;
  }
}
