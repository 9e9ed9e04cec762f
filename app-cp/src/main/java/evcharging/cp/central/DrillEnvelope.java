package evcharging.cp.central;

import evcharging.link.Envelope;
import evcharging.wire.BadMessage;
import evcharging.wire.Message;

/// The sealed frames of a conversation, and what drills do to them: written with a wrong key, the
/// network does what it does when a key is really altered or lost (requirement F-08); held up, it
/// does what it does when a program hangs.
final class DrillEnvelope implements Envelope {
  private final Envelope right;
  private final Envelope wrong;
  private final Drill drill;

  /// Asked for each frame, on the link's own threads.
  interface Drill {
    boolean keyAltered();

    /// Returns once the program does not stand still (any more).
    void awaitThaw();
  }

  DrillEnvelope(Envelope right, Envelope wrong, Drill drill) {
    this.right = right;
    this.wrong = wrong;
    this.drill = drill;
  }

  @Override
  public byte[] wrap(Message message) {
    drill.awaitThaw();
    return (drill.keyAltered() ? wrong : right).wrap(message);
  }

  @Override
  public Message unwrap(byte[] frame) throws BadMessage {
    drill.awaitThaw();
    return right.unwrap(frame);
  }
}
