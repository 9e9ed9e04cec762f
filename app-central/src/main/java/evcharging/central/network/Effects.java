package evcharging.central.network;

import java.time.Instant;

/// What each event changes in the state.
final class Effects {
  private Effects() {}

  static void apply(State state, Event event, Instant at, long millis) {}
}
