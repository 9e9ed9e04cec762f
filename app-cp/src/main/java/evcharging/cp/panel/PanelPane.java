package evcharging.cp.panel;

import evcharging.config.Phrases;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.styles.Look;
import evcharging.styles.text.Texts;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// The whole window: on the left the point with its driver and its car, on the right how Central
/// sees it and, below, either the car to come or what is behind the service flap.
public final class PanelPane extends BorderPane {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 620;
  private static final double BODY_X = 24;
  private static final double BODY_Y = 30;
  private static final double CAR_X = 424;
  private static final double CAR_Y = 370;
  private static final double SIDE = 384;
  private static final double ROOMY_SIDE = 480;
  private static final double ROOMY_FROM = 1600;
  private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");

  private final PanelModel model;
  private final ChargerBody body;
  private final CarDrawing car;
  private final CableDrawing cable;
  private final DriverCard driver;
  private final CentralCard central;
  private final CarCard choice;
  private final LastSupplyCard last;
  private final ServiceFlap flap;
  private final HeaderBar header;

  /// A key that is kept down repeats itself; one press is one wish.
  private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

  /// @param cards the simulated ones, each with its PIN
  /// @param phrases what Engine and Monitor say
  public PanelPane(
      Texts texts, Look look, PanelModel model, Map<DriverId, Secret> cards, Phrases phrases) {
    this.model = model;
    getStyleClass().addAll("ev-page", "panel");
    getStylesheets()
        .add(Objects.requireNonNull(PanelPane.class.getResource("panel.css")).toExternalForm());
    header = new HeaderBar(texts, look, model);
    driver = new DriverCard(texts, model, cards);
    body = new ChargerBody(texts, model, this::holdCard);
    car = new CarDrawing(texts);
    cable = new CableDrawing(texts, model, spots());
    central = new CentralCard(texts, model);
    choice = new CarCard(texts, model);
    last = new LastSupplyCard(texts);
    flap = new ServiceFlap(texts, model, phrases);
    setTop(header);
    setCenter(new ScaledBox(drawing(), WIDTH, HEIGHT));
    setRight(side());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(KeyEvent.KEY_RELEASED, released -> held.remove(released.getCode()));
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .subscribe(_ -> held.clear());
    model.stateProperty().subscribe(this::show);
    texts.languageProperty().subscribe(_ -> show(model.state()));
    model.flapOpenProperty().subscribe(_ -> turn());
  }

  /// In its window's or its picture's scene.
  public static Scene scene(PanelPane pane, Look look, double width, double height) {
    Scene scene = new Scene(pane, width, height);
    look.dress(scene);
    return scene;
  }

  static CableDrawing.Spots spots() {
    return new CableDrawing.Spots(
        BODY_X + ChargerBody.WIDTH - 6,
        BODY_Y + 330,
        BODY_X + ChargerBody.WIDTH + 34,
        BODY_Y + 250,
        CAR_X + CarDrawing.PORT_X,
        CAR_Y + CarDrawing.PORT_Y + 8);
  }

  private Pane drawing() {
    Pane drawing = new Pane();
    StackPane ground = new StackPane();
    ground.getStyleClass().add("ground");
    ground.resizeRelocate(8, BODY_Y + ChargerBody.HEIGHT - 8, WIDTH - 16, 10);
    ground.setManaged(false);
    body.relocate(BODY_X, BODY_Y);
    car.relocate(CAR_X, CAR_Y);
    cable.setPrefSize(WIDTH, HEIGHT);
    VBox cards = new VBox(12, driver, choice);
    cards.relocate(CAR_X + 10, BODY_Y);
    cards.setPrefWidth(WIDTH - CAR_X - 20);
    cards.setMaxWidth(WIDTH - CAR_X - 20);
    drawing.getChildren().addAll(ground, body, car, cards, cable);
    return drawing;
  }

  private VBox side() {
    VBox.setVgrow(flap, Priority.ALWAYS);
    VBox side = new VBox(12, central, last, flap);
    side.getStyleClass().add("side");
    widthProperty()
        .subscribe(
            width -> {
              boolean roomy = width.doubleValue() >= ROOMY_FROM;
              double wide = roomy ? ROOMY_SIDE : SIDE;
              pseudoClassStateChanged(ROOMY, roomy);
              side.setPrefWidth(wide);
              side.setMinWidth(wide);
              side.setMaxWidth(wide);
            });
    return side;
  }

  private void holdCard() {
    driver.holdCard(body.reader());
  }

  private void turn() {
    boolean open = model.flapOpenProperty().get();
    Parts.show(flap, open);
    Parts.show(last, !open);
  }

  private void show(PanelState now) {
    header.show(now);
    body.show(now);
    car.show(now);
    cable.show(now);
    driver.show(now);
    central.show(now);
    choice.show(now);
    last.show(now);
    flap.show(now);
  }

  /// F2 the flap; outside of text fields P the plug and E the emergency stop.
  private void key(KeyEvent key) {
    if (!held.add(key.getCode())) {
      return;
    }
    boolean typing =
        Optional.ofNullable(getScene())
            .map(Scene::getFocusOwner)
            .filter(TextInputControl.class::isInstance)
            .isPresent();
    if (key.getCode() == KeyCode.F2) {
      model.flapOpenProperty().set(!model.flapOpenProperty().get());
      key.consume();
    } else if (!typing && !key.isShortcutDown() && key.getCode() == KeyCode.P) {
      model.togglePlug();
      key.consume();
    } else if (!typing && !key.isShortcutDown() && key.getCode() == KeyCode.E) {
      model.toggleEmergency();
      key.consume();
    }
  }
}
