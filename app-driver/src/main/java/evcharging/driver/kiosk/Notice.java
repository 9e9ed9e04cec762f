package evcharging.driver.kiosk;

import evcharging.styles.text.Texts;
import java.util.function.Function;

/// Something went another way than the driver wanted. Always three answers: what happened, was I
/// charged, what now. As functions of the texts, so that they follow the language.
///
/// @param next where the one big button leads
record Notice(
    Function<Texts, String> what,
    Function<Texts, String> charged,
    Function<Texts, String> now,
    Next next) {

  /// Where to from here; texts `next.<name>`.
  enum Next {
    CHOOSE,
    SIGN_IN,
    IDLE,
    TICKETS;

    String key() {
      return "next." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Notice of(String what, String charged, String now, Next next) {
    return new Notice(t -> t.get(what), t -> t.get(charged), t -> t.get(now), next);
  }
}
