package evcharging.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The steps of one machine, gone through in order. One that fails is the next one still, until it
/// passes.
public final class FirstRun {
  private final List<Step> steps = new ArrayList<>();
  private final Optional<Contact> contact;
  private final List<String> then;
  private final Map<Step.Name, Outcome> outcomes = new LinkedHashMap<>();
  private int next;

  /// @param contact who is met first, and whose fingerprint a person compares, if there is one
  /// @param after the steps once it is known
  /// @param then the commands that start what was set up, for people to read
  public FirstRun(Optional<Contact> contact, List<Step> after, List<String> then) {
    contact.map(Contact::steps).ifPresent(steps::addAll);
    this.steps.addAll(after);
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
    Outcome outcome = outcome(step);
    outcomes.put(step.name(), outcome);
    if (!(outcome instanceof Outcome.Failed)) {
      next++;
    }
    return outcome;
  }

  private static Outcome outcome(Step step) throws InterruptedException {
    try {
      return step.act().run();
    } catch (FileTrouble e) {
      return Outcome.failed(e.trouble());
    }
  }

  /// What became of the steps so far.
  public Map<Step.Name, Outcome> outcomes() {
    return new LinkedHashMap<>(outcomes);
  }

  /// Whether the configuration is written, tested or not.
  public boolean isWritten() {
    return outcomes.get(Step.Name.WRITE) instanceof Outcome.Passed;
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
    return then;
  }
}
