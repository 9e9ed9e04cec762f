package evcharging.central.gateway;

import evcharging.central.network.Origin;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.link.Link;
import evcharging.link.Listener.Stranger;
import evcharging.wire.Welcome.TurnedAway;

/// Somebody at the door: the link, its place among the strangers, and from where they come.
record Arrival(Link link, Stranger stranger, String address) {

  Origin origin(String actor) {
    return new Origin(actor, address);
  }

  /// Says no and closes; `retry` if the same hello may succeed later by itself.
  void turnAway(Refusal refusal) {
    link.closeAfter(new TurnedAway(refusal, isPassing(refusal.code())));
  }

  /// The same hello may succeed later.
  static boolean isPassing(Code code) {
    return switch (code) {
      case BUSY, UNAVAILABLE, FAULT, ALREADY_CONNECTED, TOO_MANY_TRIES, UNKNOWN_POINT -> true;
      default -> false;
    };
  }
}
