package evcharging.central.console.desk;

import evcharging.central.core.CommandDoor;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.Right;
import evcharging.domain.Refusal;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

/// How a button acts: it sends a command in the name of whoever is signed in, and waits for the
/// echo. FX thread.
public final class Acting {
  private final CommandDoor door;
  private final ObservableValue<Optional<Operator>> operator;
  private final Background background;

  public Acting(
      CommandDoor door, ObservableValue<Optional<Operator>> operator, Background background) {
    this.door = door;
    this.operator = operator;
    this.background = background;
  }

  /// Whether whoever is signed in may: for `disableProperty().bind(acting.may(right).not())`.
  public BooleanBinding may(Right right) {
    return Bindings.createBooleanBinding(
        () -> operator.getValue().filter(who -> who.may(right)).isPresent(), operator);
  }

  /// @param right what the command asks of a person
  /// @param answer told on the FX thread, once what it says is on disk; a [Reply.Refused] if nobody
  ///   with that right is signed in
  public void submit(Right right, Command command, Consumer<Reply> answer) {
    Optional<Operator> who = operator.getValue().filter(one -> one.may(right));
    if (who.isEmpty()) {
      answer.accept(
          new Reply.Refused(
              Refusal.of(Refusal.Code.NOT_ALLOWED, "Whoever is signed in may not do this.")));
      return;
    }
    door.submit(command, new Origin(who.get().actor(), "local"))
        .thenAccept(reply -> background.toWindow(() -> answer.accept(reply)));
  }
}
