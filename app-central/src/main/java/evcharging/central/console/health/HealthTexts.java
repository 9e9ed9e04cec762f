package evcharging.central.console.health;

import evcharging.styles.text.Bundle;

/// The words of this room.
final class HealthTexts {
  static final Bundle BUNDLE = new Bundle(HealthTexts.class, "texts");

  private HealthTexts() {}
}
