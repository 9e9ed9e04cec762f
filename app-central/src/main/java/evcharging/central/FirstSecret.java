package evcharging.central;

import evcharging.central.console.Console;
import evcharging.config.FromMenu;
import java.util.Optional;
import java.util.function.Consumer;

/// The secret of a new network's admin on its way to the one person who started it: said where
/// somebody reads that, and shown by the console. Who chose the console from a menu sees it there
/// alone: what it prints would end in a log.
final class FirstSecret implements Consumer<String> {
  private final boolean window;
  private final Consumer<String> lines;
  private Optional<String> made = Optional.empty();

  /// @param window whether a console comes
  /// @param lines for the person at the terminal
  FirstSecret(boolean window, Consumer<String> lines) {
    this.window = window;
    this.lines = lines;
  }

  @Override
  public void accept(String secret) {
    if (window) {
      made = Optional.of(secret);
    }
    if (!window || FromMenu.hasTerminal()) {
      FirstStart.say(secret, lines);
    }
  }

  /// Once.
  void showIn(Console console) {
    made.ifPresent(secret -> console.showFirstSecret(FirstStart.ADMIN, secret));
    made = Optional.empty();
  }
}
