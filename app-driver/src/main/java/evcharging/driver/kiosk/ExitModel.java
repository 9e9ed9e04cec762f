package evcharging.driver.kiosk;

import evcharging.driver.kiosk.KioskSettings.ExitCode;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The staff's way out: a code, typed on the screen. Wrong ones say nothing.
final class ExitModel {
  private static final int LONGEST = 16;

  private final ReadOnlyStringWrapper dots = new ReadOnlyStringWrapper("");
  private final StringBuilder typed = new StringBuilder();
  private final ExitCode code;
  private final Runnable leave;

  ExitModel(ExitCode code, Runnable leave) {
    this.code = code;
    this.leave = leave;
  }

  ReadOnlyStringProperty dotsProperty() {
    return dots.getReadOnlyProperty();
  }

  void type(char key) {
    if (typed.length() < LONGEST) {
      typed.append(key);
    }
    dots.set("●".repeat(typed.length()));
  }

  void erase() {
    typed.setLength(Math.max(0, typed.length() - 1));
    dots.set("●".repeat(typed.length()));
  }

  void confirm() {
    String tried = typed.toString();
    clear();
    if (code.isRight(tried)) {
      leave.run();
    }
  }

  void clear() {
    typed.setLength(0);
    dots.set("");
  }
}
