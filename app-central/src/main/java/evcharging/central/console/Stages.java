package evcharging.central.console;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The real windows: the console's own, and one for each detached pane, on another screen if there
/// is one.
final class Stages {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 950;

  private final Shell shell;
  private static final String MAIN = "main";

  private final WindowPlaces places;
  private final Map<String, Stage> detached = new HashMap<>();
  private final Stage main = new Stage();

  Stages(Shell shell, WindowPlaces places) {
    this.shell = shell;
    this.places = places;
    main.titleProperty().bind(shell.desk().texts().bind("window.title"));
  }

  Stage main() {
    return main;
  }

  Stage of(String pane) {
    return detached.get(pane);
  }

  /// The main window, shown.
  Scene show(ConsoleWindow window, Runnable quit) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            window.root(),
            Math.min(WIDTH, screen.getWidth()),
            Math.min(HEIGHT, screen.getHeight()));
    shell.desk().look().dress(scene);
    main.setScene(scene);
    main.setOnCloseRequest(
        event -> {
          event.consume();
          quit.run();
        });
    places.opening(MAIN, main);
    main.show();
    return scene;
  }

  /// @param closed told when the person closes it
  Runnable open(String code, StackPane root, Runnable closed) {
    Rectangle2D screen =
        Screen.getScreens().stream()
            .filter(each -> !each.equals(Screen.getPrimary()))
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
    Stage stage = new Stage();
    stage.titleProperty().bind(shell.desk().texts().bind("pane." + code).concat(" · EV_Central"));
    Scene scene =
        new Scene(root, Math.min(1100, screen.getWidth()), Math.min(800, screen.getHeight()));
    shell.desk().look().dress(scene);
    stage.setScene(scene);
    stage.setX(screen.getMinX());
    stage.setY(screen.getMinY());
    stage.setOnCloseRequest(_ -> closed.run());
    detached.put(code, stage);
    places.opening(code, stage);
    stage.show();
    return () -> {
      places.closing(code);
      detached.remove(code);
      stage.close();
    };
  }

  void closeAll() {
    Map.copyOf(detached).values().forEach(Stage::close);
    main.close();
  }
}
