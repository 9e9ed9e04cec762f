package evcharging.cp.panel;

import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.styles.text.Texts;
import evcharging.wire.FromPanel.Button;
import java.util.Map;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The driver's place at the point (requirement B-03): id and PIN, or a simulated card; Central
/// decides all the same.
final class DriverCard extends VBox {
  private final Texts texts;
  private final PanelModel model;
  private final Map<DriverId, Secret> cards;
  private final TextField driver = new TextField();
  private final PasswordField pin = new PasswordField();
  private final javafx.scene.control.Button start;
  private final javafx.scene.control.Button stop;
  private final Label heading;
  private final HBox fields;
  private final Label session;
  private final Label answer;
  private boolean noCard;

  /// @param cards the simulated ones, each with its PIN
  DriverCard(Texts texts, PanelModel model, Map<DriverId, Secret> cards) {
    this.texts = texts;
    this.model = model;
    this.cards = cards;
    Parts parts = new Parts(texts);
    getStyleClass().addAll("ev-card", "driver-card");
    driver.setId("driver-id");
    driver.textProperty().bindBidirectional(model.driverProperty());
    driver.textProperty().subscribe(_ -> noCard = false);
    driver.promptTextProperty().bind(texts.bind("driver.id"));
    driver.accessibleTextProperty().bind(texts.bind("driver.id"));
    driver.setPrefColumnCount(9);
    driver.setOnAction(_ -> pin.requestFocus());
    pin.setId("driver-pin");
    pin.textProperty().bindBidirectional(model.pinProperty());
    pin.promptTextProperty().bind(texts.bind("driver.pin"));
    pin.accessibleTextProperty().bind(texts.bind("driver.pin"));
    pin.setPrefColumnCount(7);
    pin.setOnAction(_ -> model.start());
    start = parts.button("start", "driver.start", MaterialDesignP.PLAY, model::start);
    start.getStyleClass().add("accent");
    stop =
        parts.button("stop", "driver.stop", MaterialDesignS.STOP, () -> model.press(Button.STOP));
    stop.getStyleClass().add("large");
    heading = parts.label("driver.heading", "ev-heading");
    session = parts.text("ev-heading");
    session.setId("driver-session");
    answer = parts.text("driver-answer");
    answer.setId("driver-answer");
    HBox.setHgrow(driver, Priority.ALWAYS);
    HBox.setHgrow(pin, Priority.ALWAYS);
    fields = Parts.row(8, driver, pin, start);
    getChildren().addAll(heading, fields, answer, session, stop);
  }

  /// A card is held to the reader: the only one, or one of a choice.
  void holdCard(javafx.scene.Node reader) {
    noCard = cards.isEmpty();
    if (noCard) {
      show(model.state());
    } else if (cards.size() == 1) {
      cards.forEach(model::start);
    } else {
      ContextMenu choice = new ContextMenu();
      cards.forEach(
          (id, secret) -> {
            MenuItem item = new MenuItem(texts.get("driver.card.of", id.value()));
            item.setOnAction(_ -> model.start(id, secret));
            choice.getItems().add(item);
          });
      choice.show(reader, Side.TOP, 0, 0);
    }
  }

  void show(PanelState now) {
    boolean open = now.session().isPresent();
    Parts.show(heading, !open);
    Parts.show(fields, !open);
    Parts.show(session, open);
    Parts.show(stop, open);
    session.setText(
        now.session()
            .map(
                s ->
                    texts.get(
                        "driver.session", s.driver().value(), texts.formats().price(s.price())))
            .orElse(""));
    start.setDisable(!now.screen().takesDrivers());
    stop.setDisable(!now.engineObeys());
    String said = answer(now);
    answer.setText(said);
    Parts.show(answer, !said.isEmpty() && !open);
  }

  private String answer(PanelState now) {
    if (noCard) {
      return texts.get("driver.card.none");
    }
    if (now.unanswered()) {
      return texts.get("refusal.no-answer");
    }
    return now.answer().map(no -> Refusals.text(texts, no)).orElse("");
  }
}
