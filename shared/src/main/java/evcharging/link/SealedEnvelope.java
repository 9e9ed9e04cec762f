package evcharging.link;

import evcharging.crypto.NotUnderstandable;
import evcharging.crypto.Opener;
import evcharging.crypto.PointKey;
import evcharging.crypto.PointRole;
import evcharging.crypto.SealedBox;
import evcharging.crypto.Sealer;
import evcharging.crypto.StreamName;
import evcharging.crypto.StreamName.Direction;
import evcharging.crypto.StreamName.Medium;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.wire.BadMessage;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.Sealed;
import evcharging.wire.WireName;

/// The frames of a charging point's connection after its welcome (requirement S-02): every message,
/// also the heartbeat, sealed under the key of its direction and opened in strict sequence.
///
/// Whatever is wrong with a frame (altered, replayed, missing one before it, of another
/// connection), the answer is the same: [NotUnderstandable#MESSAGE], and the connection ends.
public final class SealedEnvelope implements Envelope {
  private static final long NEARLY_USED_UP = Sealer.LIMIT - 1024;

  private final CpId point;
  private final Epoch epoch;
  private final PointRole role;
  private final MessageCodec codec;
  private final Sealer sealer;
  private final Opener opener;
  private volatile boolean usedUp;

  private SealedEnvelope(
      Place place, PointKey key, MessageCodec codec, Direction writing, Direction reading) {
    this.point = place.point();
    this.epoch = place.epoch();
    this.role = place.role();
    this.codec = codec;
    this.sealer = new Sealer(key.stream(place.stream(writing)));
    this.opener = Opener.inOrder(key.stream(place.stream(reading)));
  }

  private record Place(CpId point, Epoch epoch, PointRole role) {
    StreamName stream(Direction direction) {
      return new StreamName(point.value(), epoch.number(), role, Medium.TCP, direction);
    }
  }

  /// Central's side: writes down to the point, reads what comes up from it.
  public static SealedEnvelope ofCentral(
      PointKey key, CpId point, Epoch epoch, PointRole role, MessageCodec codec) {
    return new SealedEnvelope(
        new Place(point, epoch, role), key, codec, Direction.DOWN, Direction.UP);
  }

  /// The point's side.
  public static SealedEnvelope ofPoint(
      PointKey key, CpId point, Epoch epoch, PointRole role, MessageCodec codec) {
    return new SealedEnvelope(
        new Place(point, epoch, role), key, codec, Direction.UP, Direction.DOWN);
  }

  @Override
  public byte[] wrap(Message message) {
    String kind = WireName.of(message).text();
    SealedBox box = sealer.seal(kind, codec.encode(message));
    usedUp = usedUp || sealer.exhausted();
    String text = BoxText.of(box.ciphertext());
    return codec.encode(new Sealed(point, epoch, role.text(), box.sequence(), kind, text));
  }

  @Override
  public Message unwrap(byte[] frame) throws BadMessage {
    try {
      if (codec.decode(frame) instanceof Sealed sealed && isHere(sealed)) {
        usedUp = usedUp || sealed.sequence() >= NEARLY_USED_UP;
        return codec.decode(
            opener.open(sealed.sequence(), sealed.kind(), BoxText.read(sealed.box())));
      }
    } catch (NotUnderstandable | BadMessage | IllegalArgumentException e) {
      throw new BadMessage(NotUnderstandable.MESSAGE, e);
    }
    throw new BadMessage(NotUnderstandable.MESSAGE);
  }

  private boolean isHere(Sealed sealed) {
    return sealed.point().equals(point)
        && sealed.epoch().equals(epoch)
        && sealed.role().equals(role.text());
  }

  /// True when the key should be replaced soon: the connection is to end and come back with a new
  /// one. Any thread.
  public boolean usedUp() {
    return usedUp;
  }
}
