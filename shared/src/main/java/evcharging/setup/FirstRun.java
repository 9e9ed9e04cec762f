package evcharging.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The steps of one machine, gone through in order. One that fails is the next one still, until it
/// passes.
public final class FirstRun {
  private final List<Step> steps;
  private final Optional<Contact> contact;
  private final List<String> then;
  private final Map<Step.Name, Outcome> outcomes = new LinkedHashMap<>();
  private int next;

  /// @param contact whose fingerprint a person compares, if there is one
  /// @param then the commands that start what was set up, for people to read
  public FirstRun(List<Step> steps, Optional<Contact> contact, List<String> then) {
    this.steps = List.copyOf(steps);
    this.contact = contact;
    this.then = List.copyOf(then);
  }

  /// The steps in their order.
  public List<Step.Name> names() {
    return steps.stream().map(Step::name).toList();
  }

  /// The one that runs next; empty when all is done.
  public Optional<Step.Name> next() {
    return next < steps.size() ? Optional.of(steps.get(next).name()) : Optional.empty();
  }

  /// Runs the next step.
  public Outcome go() throws InterruptedException {
    Step step = steps.get(next);
    Outcome outcome = step.act().run();
    outcomes.put(step.name(), outcome);
    if (!(outcome instanceof Outcome.Failed)) {
      next++;
    }
    return outcome;
  }

  /// What became of the steps so far.
  public Map<Step.Name, Outcome> outcomes() {
    return new LinkedHashMap<>(outcomes);
  }

  /// Whether the next step waits for a person to compare the fingerprint.
  public boolean asksToCompare() {
    return next().equals(Optional.of(Step.Name.COMPARE))
        && contact.map(Contact::undecided).orElse(false);
  }

  public Optional<Contact> contact() {
    return contact;
  }

  public List<String> then() {
    return new ArrayList<>(then);
  }
}
