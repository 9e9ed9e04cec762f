package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.demo.Actor;
import evcharging.domain.Ticket;
import evcharging.driver.store.TicketText;
import evcharging.wire.BadMessage;
import evcharging.wire.PrintedTicket;
import evcharging.wire.SignedTicket;
import evcharging.wire.TicketJson;
import java.io.IOException;
import java.nio.file.Files;

/// A driver with the driver's program.
///
/// @param machine where it runs
/// @param line by which it is started
record Phone(Island machine, String line) {
  /// Signs in.
  Actor signedIn() {
    Actor program = machine.start(line);
    program.expect("authenticated", Island.SOON);
    return program;
  }

  /// Signs in and charges; the car is plugged in by itself.
  Actor charging(String point) {
    Actor program = signedIn();
    program.type("start " + point);
    program.expect("Charging started at", Island.SOON);
    return program;
  }

  /// Ends the supply, waits for its ticket and leaves.
  static void stops(Actor program) {
    program.type("stop");
    billed(program);
  }

  /// Waits for the ticket of what was ended, and leaves.
  static void billed(Actor program) {
    program.expect("SESSION SUMMARY", Island.SOON);
    leaves(program);
  }

  /// The ticket it kept last.
  Ticket newestTicket() {
    try {
      return new TicketJson().read(newest().json());
    } catch (BadMessage e) {
      throw new AssertionError(e);
    }
  }

  /// The same as the text of the code that a kiosk shows.
  String newestCode() {
    return PrintedTicket.text(newest());
  }

  private SignedTicket newest() {
    String files = ".local/share/evcharging/driver/*/tickets/S-*.json";
    String file = machine.run("ls -t %s | head -1".formatted(files)).strip();
    try {
      return TicketText.read(Files.readString(machine.file(file)));
    } catch (BadMessage | IOException e) {
      throw new AssertionError(e);
    }
  }

  static void leaves(Actor program) {
    program.type("quit");
    assertThat(program.waitForEnd(Island.SOON)).isZero();
  }
}
