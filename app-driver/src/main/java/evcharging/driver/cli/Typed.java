package evcharging.driver.cli;

import evcharging.domain.CpId;
import java.util.Optional;

/// A line a person typed.
sealed interface Typed {
  record ListPoints() implements Typed {}

  record Start(Optional<CpId> point) implements Typed {}

  record Stop() implements Typed {}

  record Status() implements Typed {}

  record Tickets() implements Typed {}

  record Help() implements Typed {}

  record Quit() implements Typed {}

  record Nothing() implements Typed {}

  /// @param sentence what is wrong with it
  record Unknown(String sentence) implements Typed {}

  static Typed read(String line) {
    String[] words = line.strip().split("\\s+");
    if (words.length > (words[0].equals("start") ? 2 : 1)) {
      return new Unknown("'" + words[0] + "' takes no more than that; try 'help'.");
    }
    return switch (words[0]) {
      case "" -> new Nothing();
      case "list" -> new ListPoints();
      case "start" -> start(words);
      case "stop" -> new Stop();
      case "status" -> new Status();
      case "tickets" -> new Tickets();
      case "help" -> new Help();
      case "quit", "exit" -> new Quit();
      default -> new Unknown("No such command; try 'help'.");
    };
  }

  private static Typed start(String[] words) {
    try {
      return new Start(words.length == 1 ? Optional.empty() : Optional.of(new CpId(words[1])));
    } catch (IllegalArgumentException e) {
      return new Unknown(e.getMessage() + ".");
    }
  }
}
