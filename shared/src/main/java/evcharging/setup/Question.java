package evcharging.setup;

import evcharging.domain.Secret;
import java.util.Locale;
import java.util.function.Function;

/// One thing a machine must know. Its words are `question.KEY` and, as a hint, `question.KEY.hint`.
///
/// @param option the option that answers it without asking; its name in the configuration too
/// @param proposed what stands there already; empty: nothing
/// @param form the answer as it is written down, by its text; throws `IllegalArgumentException` at
///   one that cannot be
public record Question(
    String key, String option, Kind kind, String proposed, Function<String, ?> form) {

  /// Who answers it.
  public enum Kind {
    /// A person; an empty answer is none.
    ASKED,
    /// A person, unseen; it may be left out where it is not needed any more.
    SECRET,
    /// Nobody must: the option alone.
    UNASKED
  }

  public static Question needed(
      String key, String option, String proposed, Function<String, ?> form) {
    return new Question(key, option, Kind.ASKED, proposed, form);
  }

  public static Question secret(String key, String option) {
    return new Question(key, option, Kind.SECRET, "", Secret::new);
  }

  public static Question unasked(
      String key, String option, String proposed, Function<String, ?> form) {
    return new Question(key, option, Kind.UNASKED, proposed, form);
  }

  public boolean isSecret() {
    return kind == Kind.SECRET;
  }

  /// Whether a person is asked.
  public boolean isAsked() {
    return kind != Kind.UNASKED;
  }

  /// Whether this can be an answer.
  public boolean takes(String answer) {
    if (answer.isBlank()) {
      return kind != Kind.ASKED;
    }
    try {
      form.apply(answer.strip());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// The answer as programs read it.
  ///
  /// @throws IllegalArgumentException if it is none
  public String written(String answer) {
    return form.apply(answer.strip()).toString();
  }

  /// `--central-host` is `central-host` in the configuration, `CP_ID` is `cp-id`.
  public static String configured(String option) {
    return option.replaceFirst("^--", "").toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Trouble bad() {
    return new Trouble(Trouble.Why.ANSWER, option);
  }
}
