package evcharging.styles.setup;

import evcharging.setup.Outcome;
import evcharging.setup.Step;
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
    return outcome
        .map(
            now ->
                switch (now) {
                  case Outcome.Passed passed ->
                      texts.get(passed.key(step), passed.about().toArray());
                  case Outcome.Warned warned ->
                      texts.get(warned.trouble().key(), warned.trouble().about().toArray());
                  case Outcome.Failed failed ->
                      texts.get(failed.trouble().key(), failed.trouble().about().toArray());
                })
        .orElse("");
  }

  /// The code of its trouble, if it has one.
  public Optional<String> code() {
    return outcome.flatMap(
        now ->
            switch (now) {
              case Outcome.Passed _ -> Optional.empty();
              case Outcome.Warned warned -> Optional.of(warned.trouble().code());
              case Outcome.Failed failed -> Optional.of(failed.trouble().code());
            });
  }
}
