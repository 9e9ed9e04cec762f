package evcharging.driver.kiosk;

import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.driver.kiosk.KioskSettings.Card;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Driver id, then PIN, key by key; or a card. The PIN is shown as dots and forgotten once sent.
final class SignInModel {
  private static final int LONGEST_ID = 32;
  private static final int LONGEST_PIN = 12;

  private final ReadOnlyStringWrapper id = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper dots = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper askingPin = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
  private final StringBuilder pin = new StringBuilder();
  private final List<Card> cards;
  private final Consumer<Card> signIn;

  /// @param signIn called when id and PIN are there
  SignInModel(List<Card> cards, Consumer<Card> signIn) {
    this.cards = List.copyOf(cards);
    this.signIn = signIn;
  }

  ReadOnlyStringProperty idProperty() {
    return id.getReadOnlyProperty();
  }

  ReadOnlyStringProperty dotsProperty() {
    return dots.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty askingPinProperty() {
    return askingPin.getReadOnlyProperty();
  }

  /// True after a refusal, until the next key.
  ReadOnlyBooleanProperty wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /// True if there is enough to go on with.
  ReadOnlyBooleanProperty completeProperty() {
    return complete.getReadOnlyProperty();
  }

  List<Card> cards() {
    return cards;
  }

  void type(char key) {
    wrong.set(false);
    if (!askingPin.get() && id.get().length() < LONGEST_ID) {
      id.set(id.get() + key);
    } else if (askingPin.get() && pin.length() < LONGEST_PIN) {
      pin.append(key);
    }
    refresh();
  }

  void erase() {
    if (!askingPin.get()) {
      id.set(id.get().isEmpty() ? "" : id.get().substring(0, id.get().length() - 1));
    } else if (!pin.isEmpty()) {
      pin.setLength(pin.length() - 1);
    }
    refresh();
  }

  void goOn() {
    if (!complete.get()) {
      return;
    }
    if (!askingPin.get()) {
      askingPin.set(true);
      refresh();
      return;
    }
    Card typed = new Card(driver().orElseThrow(), new Secret(pin.toString()));
    forgetPin();
    signIn.accept(typed);
  }

  void use(Card card) {
    signIn.accept(card);
  }

  /// @return false if there is no step before this one
  boolean back() {
    boolean wasAskingPin = askingPin.get();
    forgetPin();
    askingPin.set(false);
    refresh();
    return wasAskingPin;
  }

  /// Id or PIN were not right: the PIN once more.
  void refused() {
    forgetPin();
    askingPin.set(!id.get().isEmpty());
    wrong.set(true);
    refresh();
  }

  void clear() {
    id.set("");
    forgetPin();
    askingPin.set(false);
    wrong.set(false);
    refresh();
  }

  private void forgetPin() {
    pin.setLength(0);
    refresh();
  }

  private void refresh() {
    dots.set("●".repeat(pin.length()));
    complete.set(askingPin.get() ? !pin.isEmpty() : driver().isPresent());
  }

  private Optional<DriverId> driver() {
    try {
      return Optional.of(new DriverId(id.get()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
