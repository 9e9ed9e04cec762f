package evcharging.styles.setup;

import evcharging.setup.Outcome;
import evcharging.setup.Step;
import evcharging.setup.Trouble;
import evcharging.styles.text.Texts;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One step as it is shown.
public final class StepRow {
  /// How far it has come.
  public enum State {
    WAITING,
    RUNNING,
    PASSED,
    WARNED,
    FAILED
  }

  private final Step.Name step;
  private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.WAITING);
  private Optional<Outcome> outcome = Optional.empty();

  StepRow(Step.Name step) {
    this.step = step;
  }

  public Step.Name step() {
    return step;
  }

  public ObjectProperty<State> stateProperty() {
    return state;
  }

  public State state() {
    return state.get();
  }

  void runs() {
    outcome = Optional.empty();
    state.set(State.RUNNING);
  }

  void waits() {
    outcome = Optional.empty();
    state.set(State.WAITING);
  }

  void ended(Outcome now) {
    outcome = Optional.of(now);
    state.set(
        switch (now) {
          case Outcome.Passed _ -> State.PASSED;
          case Outcome.Warned _ -> State.WARNED;
          case Outcome.Failed _ -> State.FAILED;
        });
  }

  /// What became of it, in the language of the moment; empty while nothing did.
  public String sentence(Texts texts) {
    return outcome.map(now -> texts.get(now.key(step), now.named().toArray())).orElse("");
  }

  /// Why it did not pass, or not as it should.
  public Optional<Trouble> trouble() {
    return outcome.flatMap(Outcome::trouble);
  }

  /// The code of its trouble, if it has one.
  public Optional<String> code() {
    return trouble().map(Trouble::code);
  }
}
