package evcharging.setup;

import java.util.function.Consumer;

/// One thing a person is asked. Its words are `question.KEY` and, as a hint, `question.KEY.hint`.
///
/// @param option the option that answers it without asking
/// @param proposed what stands there already; empty: nothing
/// @param needed whether an empty answer is none
/// @param check throws `IllegalArgumentException` at an answer that cannot be
public record Question(
    String key,
    String option,
    boolean secret,
    String proposed,
    boolean needed,
    Consumer<String> check) {

  public static Question needed(
      String key, String option, String proposed, Consumer<String> check) {
    return new Question(key, option, false, proposed, true, check);
  }

  /// A secret that may be left out where it is not needed any more.
  public static Question secret(String key, String option) {
    return new Question(key, option, true, "", false, _ -> {});
  }

  /// Whether this can be an answer.
  public boolean takes(String answer) {
    if (answer.isBlank()) {
      return !needed;
    }
    try {
      check.accept(answer.strip());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  public Trouble bad() {
    return new Trouble.BadAnswer(key, option);
  }
}
