package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.demo.Actor;

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

  static void leaves(Actor program) {
    program.type("quit");
    assertThat(program.waitForEnd(Island.SOON)).isZero();
  }
}
