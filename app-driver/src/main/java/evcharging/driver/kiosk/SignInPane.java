package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;
import static evcharging.driver.kiosk.Boxes.shownWhile;

import evcharging.driver.kiosk.KioskSettings.Card;
import evcharging.styles.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Who are you: id, then PIN; or a card.
final class SignInPane implements KioskPane {
  private final Texts texts;
  private final SignInModel model;
  private final Node body;
  private final Node cards;
  private final Button next;

  SignInPane(Texts texts, SignInModel model) {
    this.texts = texts;
    this.model = model;
    ObservableValue<Boolean> pin = model.askingPinProperty();
    ObservableValue<Boolean> id = model.askingPinProperty().not();
    Node ids = shownWhile(id, Keyboard.forId(texts, model::type, model::erase));
    Node pins = shownWhile(pin, Keyboard.forPin(texts, model::type, model::erase));
    body = column("sign-in", prompt(), field(), message(), ids, pins);
    cards = shownWhile(id, cards());
    next =
        TouchButton.of(texts, "sign-in.next", MaterialDesignC.CHECK, model::goOn, TouchButton.MAIN);
    next.disableProperty().bind(model.completeProperty().not());
  }

  private Node prompt() {
    return label(
        Bindings.when(model.askingPinProperty())
            .then(texts.bind("sign-in.pin", model.idProperty()))
            .otherwise(texts.bind("sign-in.id")),
        "prompt");
  }

  private Node field() {
    Label field =
        label(
            Bindings.when(model.askingPinProperty())
                .then(model.dotsProperty())
                .otherwise(model.idProperty()),
            "field");
    field.setId("field");
    field.setWrapText(false);
    return field;
  }

  private Node message() {
    Label wrong = label(texts.bind("sign-in.wrong"), "wrong");
    wrong.setId("wrong");
    wrong.visibleProperty().bind(model.wrongProperty());
    return wrong;
  }

  private Node cards() {
    Node[] buttons = model.cards().stream().map(this::card).toArray(Node[]::new);
    return row("cards", buttons);
  }

  private Button card(Card card) {
    Button button =
        TouchButton.of(
            texts, "sign-in.card", MaterialDesignC.CREDIT_CARD_WIRELESS, () -> model.use(card));
    button.textProperty().unbind();
    button.textProperty().bind(texts.bind("sign-in.card", card.driver().value()));
    button.accessibleTextProperty().unbind();
    button.accessibleTextProperty().bind(button.textProperty());
    button.setId("card-" + card.driver());
    return button;
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public List<Node> actions() {
    return List.of(cards, next);
  }
}
