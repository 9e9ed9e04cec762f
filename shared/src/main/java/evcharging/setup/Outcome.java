package evcharging.setup;

import java.util.List;

/// What became of a step.
public sealed interface Outcome {

  /// @param how which of the step's sentences; empty: its usual one
  /// @param about what the sentence names, in order
  record Passed(String how, List<Object> about) implements Outcome {
    /// The key of its sentence.
    public String key(Step.Name step) {
      return step.passedKey() + (how.isEmpty() ? "" : "." + how);
    }
  }

  /// Not as it should be, but the machine can work: said, and gone on.
  record Warned(Trouble trouble) implements Outcome {}

  /// The steps wait here until it is mended and this one repeated.
  record Failed(Trouble trouble) implements Outcome {}

  static Outcome passed(Object... about) {
    return new Passed("", List.of(about));
  }

  static Outcome failed(Trouble trouble) {
    return new Failed(trouble);
  }

  /// A failure that does not hold anybody up.
  default Outcome asWarning() {
    return this instanceof Failed(Trouble trouble) ? new Warned(trouble) : this;
  }
}
