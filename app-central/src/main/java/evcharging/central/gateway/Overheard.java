package evcharging.central.gateway;

import evcharging.central.core.Traffic;
import evcharging.central.core.TrafficEntry.Direction;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.link.Envelope;
import evcharging.wire.BadMessage;
import evcharging.wire.Message;

/// An envelope of a point's sealed frames that lets the people at the console see what passes.
final class Overheard implements Envelope {
  private final Envelope inner;
  private final CpId point;
  private final String medium;
  private final Traffic traffic;

  Overheard(Envelope inner, CpId point, PointRole role, Traffic traffic) {
    this.inner = inner;
    this.point = point;
    this.medium = "tcp " + role.text();
    this.traffic = traffic;
  }

  @Override
  public byte[] wrap(Message message) {
    byte[] frame = inner.wrap(message);
    traffic.passed(point, Direction.OUT, medium, "", message, frame);
    return frame;
  }

  @Override
  public Message unwrap(byte[] frame) throws BadMessage {
    try {
      Message message = inner.unwrap(frame);
      traffic.passed(point, Direction.IN, medium, "", message, frame);
      return message;
    } catch (BadMessage e) {
      traffic.notOpened(point, medium, "", e.getMessage(), frame);
      throw e;
    }
  }
}
