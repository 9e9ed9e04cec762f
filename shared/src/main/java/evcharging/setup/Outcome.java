package evcharging.setup;

import java.util.List;
import java.util.Optional;

/// What became of a step.
public sealed interface Outcome {

  /// @param how which of the step's sentences; empty: its usual one
  /// @param about what the sentence names, in order
  record Passed(String how, List<Object> about) implements Outcome {}

  /// Not as it should be, but the machine can work: said, and gone on.
  record Warned(Trouble why) implements Outcome {}

  /// The steps wait here until it is mended and this one repeated.
  record Failed(Trouble why) implements Outcome {}

  static Outcome passed(Object... about) {
    return new Passed("", List.of(about));
  }

  static Outcome failed(Trouble why) {
    return new Failed(why);
  }

  /// A failure that does not hold anybody up.
  default Outcome asWarning() {
    return this instanceof Failed(Trouble why) ? new Warned(why) : this;
  }

  /// Why it did not pass, or not as it should.
  default Optional<Trouble> trouble() {
    return switch (this) {
      case Passed _ -> Optional.empty();
      case Warned(Trouble why) -> Optional.of(why);
      case Failed(Trouble why) -> Optional.of(why);
    };
  }

  /// The key of its sentence.
  default String key(Step.Name step) {
    return this instanceof Passed(String how, _)
        ? step.passedKey() + (how.isEmpty() ? "" : "." + how)
        : trouble().orElseThrow().key();
  }

  /// What its sentence names, in order.
  default List<?> named() {
    return this instanceof Passed(_, List<Object> about) ? about : trouble().orElseThrow().about();
  }
}
