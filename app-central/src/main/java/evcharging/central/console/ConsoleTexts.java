package evcharging.central.console;

import evcharging.styles.text.Bundle;

/// The words of the frame, among them the names of the panes (`pane.<code>`).
final class ConsoleTexts {
  static final Bundle BUNDLE = new Bundle(ConsoleTexts.class, "texts");

  private ConsoleTexts() {}
}
