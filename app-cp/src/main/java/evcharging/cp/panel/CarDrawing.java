package evcharging.cp.panel;

import evcharging.styles.text.Texts;
import evcharging.wire.ToPanel.CarSeen;
import evcharging.wire.ToPanel.EngineFace;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/// The car beside the pillar, seen from its side: its battery fills as it charges. Without a car
/// only its outline is there.
final class CarDrawing extends Pane {
  static final double WIDTH = 420;
  static final double HEIGHT = 200;

  /// Where the cable goes.
  static final double PORT_X = 36;

  static final double PORT_Y = 92;

  private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
  private static final PseudoClass CHARGING = PseudoClass.getPseudoClass("charging");
  private static final double BATTERY_X = 136;
  private static final double BATTERY_Y = 108;
  private static final double BATTERY_WIDTH = 148;
  private static final double BATTERY_HEIGHT = 34;
  private static final String BODY =
      "M 20 152 C 9 152 5 144 6 131 L 9 108 C 12 94 24 87 44 84 L 100 76 C 128 46 152 26 192 24"
          + " L 254 24 C 294 25 320 46 346 76 L 386 84 C 404 88 413 98 415 118 L 416 134"
          + " C 416 146 409 152 400 152 L 372 152 A 37 37 0 0 0 298 152 L 132 152"
          + " A 37 37 0 0 0 58 152 Z";
  private static final String WINDOWS =
      "M 120 78 C 142 56 160 39 192 37 L 214 37 L 214 78 Z"
          + " M 226 37 L 254 37 C 282 38 302 54 320 78 L 226 78 Z";

  private final Texts texts;
  private final Region level = new Region();
  private final Label percent = new Label();
  private final Label limit = new Label();
  private final Circle port = new Circle(PORT_X, PORT_Y + 8, 9);

  CarDrawing(Texts texts) {
    this.texts = texts;
    getStyleClass().add("car");
    setPrefSize(WIDTH, HEIGHT);
    SVGPath body = path(BODY, "car-body");
    SVGPath windows = path(WINDOWS, "car-windows");
    Region battery = new Region();
    battery.getStyleClass().add("car-battery");
    battery.resizeRelocate(BATTERY_X, BATTERY_Y, BATTERY_WIDTH, BATTERY_HEIGHT);
    battery.setManaged(false);
    level.getStyleClass().add("car-level");
    level.setManaged(false);
    percent.setId("car-percent");
    percent.getStyleClass().add("car-percent");
    percent.setAlignment(Pos.CENTER);
    percent.resizeRelocate(BATTERY_X, BATTERY_Y, BATTERY_WIDTH, BATTERY_HEIGHT);
    percent.setManaged(false);
    limit.setId("car-limit");
    limit.getStyleClass().addAll("ev-muted", "ev-small");
    limit.setLayoutY(HEIGHT - 8);
    limit.setPrefWidth(WIDTH);
    limit.setAlignment(Pos.CENTER);
    port.getStyleClass().add("car-port");
    getChildren().addAll(body, windows, battery, level, percent, port, limit);
    wheel(95);
    wheel(335);
  }

  private static SVGPath path(String content, String style) {
    SVGPath path = new SVGPath();
    path.setContent(content);
    path.getStyleClass().add(style);
    return path;
  }

  private void wheel(double x) {
    Circle tyre = new Circle(x, 152, 30);
    tyre.getStyleClass().add("car-tyre");
    Circle hub = new Circle(x, 152, 14);
    hub.getStyleClass().add("car-hub");
    getChildren().addAll(tyre, hub);
  }

  void show(PanelState now) {
    Optional<CarSeen> car = now.face().flatMap(EngineFace::car);
    pseudoClassStateChanged(ABSENT, car.isEmpty());
    pseudoClassStateChanged(CHARGING, now.screen() == Screen.CHARGING);
    double share =
        car.map(c -> (double) c.charge().wattHours() / c.battery().wattHours()).orElse(0.0);
    level.setVisible(car.isPresent());
    level.resizeRelocate(
        BATTERY_X + 3, BATTERY_Y + 3, Math.max(6, (BATTERY_WIDTH - 6) * share), BATTERY_HEIGHT - 6);
    percent.setText(
        car.isPresent()
            ? texts.formats().percent(Math.floor(share * 100) / 100)
            : texts.get("car.none"));
    limit.setText(
        car.map(
                c ->
                    texts.formats().energy(c.battery())
                        + " · "
                        + texts.get("car.limit.now", texts.formats().power(c.limit())))
            .orElse(""));
  }
}
