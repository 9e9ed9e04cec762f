package evcharging.cp.panel;

import evcharging.domain.Energy;
import evcharging.styles.control.SignBadge;
import evcharging.styles.text.Texts;
import evcharging.wire.ToPanel.EngineFace;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The pillar: light, screen, meter, emergency stop, card reader.
final class ChargerBody extends Pane {
  static final double WIDTH = 330;
  static final double HEIGHT = 560;
  private static final PseudoClass PRESSED_IN = PseudoClass.getPseudoClass("pressed-in");
  private static final double INSET = 20;

  private final Texts texts;
  private final Region light = new Region();
  private final SignBadge badge;
  private final Label name = new Label();
  private final Label rated = new Label();
  private final ScreenPane screen;
  private final Label register = new Label();
  private final Button emergency;
  private final Label emergencyName = new Label();
  private final Button reader;
  private Screen lit = Screen.STARTING;

  ChargerBody(Texts texts, PanelModel model, Runnable holdCard) {
    this.texts = texts;
    Parts parts = new Parts(texts);
    screen = new ScreenPane(texts);
    badge = new SignBadge(texts, lit.light());
    badge.setId("own-state");
    emergency = Parts.once(round("emergency", model::toggleEmergency));
    emergency.setGraphic(Parts.glyph(MaterialDesignC.CLOSE_OCTAGON));
    reader = round("card-reader", holdCard);
    reader.setGraphic(Parts.glyph(MaterialDesignC.CONTACTLESS_PAYMENT));
    reader.accessibleTextProperty().bind(texts.bind("driver.card.hold"));
    light.setId("light");
    light.getStyleClass().addAll("charger-light", lit.light().styleClass());
    getStyleClass().add("charger-body");
    setPrefSize(WIDTH, HEIGHT);
    name.setText(model.point().value());
    name.getStyleClass().add("charger-name");
    rated.getStyleClass().addAll("ev-muted", "ev-small");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    register.setId("register");
    register.getStyleClass().add("meter-digits");
    register.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Parts.row(8, new VBox(name, rated), Parts.space(), badge);
    HBox meter =
        Parts.row(8, parts.label("figure.meter", "ev-muted", "ev-small"), Parts.space(), register);
    double wide = WIDTH - 2 * INSET;
    place(light, INSET, 16, wide, 14);
    place(head, INSET, 34, wide, 44);
    place(screen, INSET, 80, wide, 276);
    place(meter, INSET, 368, wide, 34);
    buttons(under(emergency, emergencyName), under(reader, parts.label("driver.card")));
  }

  private void buttons(VBox stop, VBox card) {
    place(stop, INSET, 420, 150, 136);
    place(card, WIDTH - INSET - 130, 420, 130, 136);
  }

  private static Button round(String id, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.getStyleClass().setAll("button", id + "-button", "ev-focusable");
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static VBox under(Button button, Label name) {
    name.getStyleClass().addAll("ev-small", "ev-muted");
    name.setWrapText(true);
    VBox box = new VBox(8, button, name);
    box.setAlignment(Pos.TOP_CENTER);
    return box;
  }

  private void place(Region node, double x, double y, double width, double height) {
    node.setLayoutX(x);
    node.setLayoutY(y);
    node.setPrefSize(width, height);
    node.setMaxSize(width, height);
    node.setMinSize(width, height);
    getChildren().add(node);
  }

  javafx.scene.Node reader() {
    return reader;
  }

  void show(PanelState now) {
    if (now.screen().light() != lit.light()) {
      light.getStyleClass().remove(lit.light().styleClass());
      light.getStyleClass().add(now.screen().light().styleClass());
      badge.show(now.screen().light());
    }
    lit = now.screen();
    boolean powered = now.engineObeys();
    light.setOpacity(powered ? 1 : 0.35);
    screen.show(now);
    rated.setText(now.face().map(f -> texts.formats().power(f.rated())).orElse(""));
    register.setText(
        texts.formats().meter(now.face().map(EngineFace::register).orElse(Energy.ZERO)));
    boolean pressed = now.face().map(EngineFace::emergency).orElse(false);
    emergency.pseudoClassStateChanged(PRESSED_IN, pressed);
    emergency.setDisable(!powered);
    String word = texts.get(pressed ? "emergency.release" : "emergency.press");
    emergency.setAccessibleText(word);
    emergencyName.setText(pressed ? texts.get("emergency.pressed") + " – " + word : word);
    reader.setDisable(!now.screen().takesDrivers());
  }
}
