package evcharging.central.gateway;

import evcharging.central.network.AccountEvent;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.link.LinkHandler;
import evcharging.wire.Hello.DriverHello;
import evcharging.wire.Hello.EngineHello;
import evcharging.wire.Hello.MonitorHello;
import evcharging.wire.Hello.OnlookerHello;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import java.util.Optional;

/// Looks at the first frame of every connection and leads it to the right door, or away.
final class Door {
  private final GatewayParts parts;
  private final PointDoor points;
  private final DriverDoor drivers;
  private final Asking core;

  Door(GatewayParts parts, Conversations live, MessageCodec codec) {
    Asking core = new Asking(parts.core());
    PinCheck pins = new PinCheck(parts, core);
    this.parts = parts;
    this.core = core;
    this.points = new PointDoor(parts, core, live, pins, codec);
    this.drivers = new DriverDoor(parts, core, live, pins);
  }

  /// @return who speaks with it from now on, or empty if it was turned away
  Optional<LinkHandler> admit(Arrival arrival, Message first) {
    return switch (first) {
      case EngineHello hello -> points.engine(arrival, hello);
      case MonitorHello hello -> points.monitor(arrival, hello);
      case DriverHello hello -> drivers.driver(arrival, hello);
      case OnlookerHello _ -> {
        // One answer and the end: a stranger holds a place for that long only.
        arrival.link().closeAfter(PointList.glance(core.view()));
        yield Optional.empty();
      }
      default -> {
        arrival.turnAway(bad(arrival, "the first message must be a hello"));
        yield Optional.empty();
      }
    };
  }

  /// What a stranger is told whose first frame is no message, and the audit log with them.
  Refusal bad(Arrival arrival, String why) {
    parts
        .refused()
        .note(
            arrival.origin("stranger"),
            Code.BAD_MESSAGE.name(),
            times -> new AccountEvent.AccessRefused("hello", Code.BAD_MESSAGE.name(), times));
    return Refusal.of(Code.BAD_MESSAGE, why);
  }
}
