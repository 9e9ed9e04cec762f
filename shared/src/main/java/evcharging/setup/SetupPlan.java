package evcharging.setup;

import java.util.List;

/// What one kind of machine is asked at its first run, and what is done with the answers.
public interface SetupPlan {

  /// `point`, `central`, `kiosk`, `weather`, `registry`: part of the keys of its words.
  String machine();

  /// In the order in which a person is asked.
  List<Question> questions();

  /// Whether a person must be asked this after the answers before it.
  default boolean needs(Question question, Answers before) {
    return true;
  }

  /// The steps for these answers, each of which its question takes. Nothing is done yet.
  FirstRun begin(Answers answers);
}
