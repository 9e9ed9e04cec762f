package evcharging.central.network;

/// Leads each command to the rules of its family.
final class Rules {
  private Rules() {}

  static Decision decide(State state, Command command, Origin origin, Moment now) {
    return Decision.done();
  }
}
