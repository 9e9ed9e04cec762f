package evcharging.central.console.alarms;

import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmType;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;

/// The words of this room: of each type of alarm its name, cause, consequence and what to do.
public final class AlarmTexts {
  /// To be read by the test of the catalogue too.
  public static final Bundle BUNDLE = new Bundle(AlarmTexts.class, "texts");

  private AlarmTexts() {}

  static String name(Texts texts, AlarmType type) {
    return texts.get("alarm." + type + ".name");
  }

  /// `Disconnected CP001`; of Central itself the name alone.
  static String name(Texts texts, AlarmKey key) {
    return key.type().about() == AlarmType.About.CENTRAL
        ? name(texts, key.type())
        : name(texts, key.type()) + " " + key.of();
  }

  static String cause(Texts texts, AlarmType type) {
    return texts.get("alarm." + type + ".cause");
  }

  static String consequence(Texts texts, AlarmType type) {
    return texts.get("alarm." + type + ".consequence");
  }

  static String action(Texts texts, AlarmType type) {
    return texts.get("alarm." + type + ".action");
  }
}
