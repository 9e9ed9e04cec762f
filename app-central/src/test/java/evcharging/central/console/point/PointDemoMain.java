package evcharging.central.console.point;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.Led;
import evcharging.central.console.MadeUpDemo;
import evcharging.central.console.MadeUpNetwork;
import evcharging.central.console.desk.Desk;
import evcharging.central.core.NetworkView;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.styles.Theme;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Without an argument a window with the drawers of three made-up points: one supplies, one is out,
/// one is gone; with a directory, pictures of them in both sizes, light and dark.
public final class PointDemoMain {
  private static final Instant MORNING = Instant.parse("2026-11-25T08:14:00Z");

  private PointDemoMain() {}

  public static void main(String[] arguments) throws IOException {
    MadeUpDemo.run(
        arguments,
        "The drawer of a point, made-up values",
        PointDemoMain::scene,
        PointDemoMain::pictures);
  }

  private static void pictures(ConsoleRig rig, Path directory) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (Size size : List.of(Size.LAPTOP, Size.DESKTOP)) {
        Picture.of(drawers(rig), theme, size)
            .save(directory.resolve("console-drawer-" + theme.code() + "-" + size + ".png"));
        Picture.of(traffic(rig), theme, size)
            .save(directory.resolve("console-traffic-" + theme.code() + "-" + size + ".png"));
      }
    }
  }

  private static Scene scene(ConsoleRig rig) {
    Scene scene = new Scene(drawers(rig), Size.LAPTOP.width(), Size.LAPTOP.height());
    Theme.LIGHT.applyTo(scene);
    return scene;
  }

  /// The same drawers with what passed of late in front, one of it chosen.
  private static HBox traffic(ConsoleRig rig) {
    PlayedTraffic played = new PlayedTraffic(rig.traffic());
    for (int i = 1; i <= 120; i++) {
      played.play(new CpId("CP%03d".formatted(i)), MORNING);
    }
    HBox row = drawers(rig);
    for (Node drawer : row.getChildren()) {
      ((TabPane) drawer.lookup(".point-tabs")).getSelectionModel().select(3);
    }
    new Scene(row);
    row.applyCss();
    row.layout();
    int chosen = 0;
    for (Node drawer : row.getChildren()) {
      ((ListView<?>) drawer.lookup(".point-traffic")).getSelectionModel().select(chosen);
      chosen += 3;
    }
    row.getScene().setRoot(new Region());
    return row;
  }

  private static HBox drawers(ConsoleRig rig) {
    MadeUpNetwork network = new MadeUpNetwork(120, 0.3, MORNING);
    Desk desk = rig.desk(new Led(), network::view);
    NetworkView first = network.view();
    List<PointPane> panes =
        List.of(CpStatus.SUMINISTRANDO, CpStatus.PARADO, CpStatus.DESCONECTADO).stream()
            .map(status -> drawer(desk, network, first, status))
            .toList();
    // A quarter of an hour of readings.
    for (int second = 0; second < 900; second++) {
      network.advance(Duration.ofSeconds(1), 120);
      NetworkView view = network.view();
      panes.forEach(pane -> pane.show(view));
    }
    HBox row = new HBox(1);
    row.getStyleClass().add("ev-page");
    for (PointPane pane : panes) {
      Region content = pane.content();
      content.setPrefWidth(0);
      HBox.setHgrow(content, Priority.ALWAYS);
      row.getChildren().add(content);
    }
    return row;
  }

  private static PointPane drawer(
      Desk desk, MadeUpNetwork network, NetworkView view, CpStatus status) {
    CpId id =
        view.points().values().stream()
            .filter(p -> p.status().status() == status)
            .skip(1)
            .findFirst()
            .orElseThrow()
            .point()
            .id();
    PointPane pane = new PointPane(desk, network::now);
    pane.open(id);
    return pane;
  }
}
