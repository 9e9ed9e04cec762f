package evcharging.central.gateway;

import evcharging.link.Envelope;
import evcharging.wire.BadMessage;
import evcharging.wire.Message;
import java.util.function.LongSupplier;

/// An envelope that reads only so many frames a second, heartbeats included. On the reading thread
/// only.
final class FrameBudget implements Envelope {
  private static final double NANOS_A_SECOND = 1e9;

  private final Envelope inner;
  private final int burst;
  private final int perSecond;
  private final LongSupplier nanos;
  private double left;
  private long counted;

  FrameBudget(Envelope inner, GatewayLimits limits, LongSupplier nanos) {
    this.inner = inner;
    this.burst = limits.burst();
    this.perSecond = limits.framesPerSecond();
    this.nanos = nanos;
    this.left = burst;
    this.counted = nanos.getAsLong();
  }

  @Override
  public byte[] wrap(Message message) {
    return inner.wrap(message);
  }

  @Override
  public Message unwrap(byte[] frame) throws BadMessage {
    long now = nanos.getAsLong();
    left = Math.min(burst, left + (now - counted) / NANOS_A_SECOND * perSecond);
    counted = now;
    if (left < 1) {
      throw new BadMessage("too many messages at once");
    }
    left--;
    return inner.unwrap(frame);
  }
}
