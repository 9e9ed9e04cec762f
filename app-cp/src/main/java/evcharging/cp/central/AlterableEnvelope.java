package evcharging.cp.central;

import evcharging.link.Envelope;
import evcharging.wire.BadMessage;
import evcharging.wire.Message;
import java.util.function.BooleanSupplier;

/// The sealed frames of a conversation, written with a wrong key while a drill wants it so: what
/// the network does then is what it does when a key is really altered or lost (requirement F-08).
final class AlterableEnvelope implements Envelope {
  private final Envelope right;
  private final Envelope wrong;
  private final BooleanSupplier altered;

  AlterableEnvelope(Envelope right, Envelope wrong, BooleanSupplier altered) {
    this.right = right;
    this.wrong = wrong;
    this.altered = altered;
  }

  @Override
  public byte[] wrap(Message message) {
    return (altered.getAsBoolean() ? wrong : right).wrap(message);
  }

  @Override
  public Message unwrap(byte[] frame) throws BadMessage {
    return right.unwrap(frame);
  }
}
