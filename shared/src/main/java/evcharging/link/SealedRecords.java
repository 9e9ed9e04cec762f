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
import evcharging.wire.OnKafka;
import evcharging.wire.Sealed;
import evcharging.wire.WireName;

/// The Kafka records between one charging point and Central under one epoch's key (requirement
/// S-02): the value of a record is the JSON of a [Sealed] message.
///
/// Records open in any order and as often as they are read; whoever reads tells duplicates by what
/// is inside. A new object, like a new epoch, counts from 0: never make two that seal for the same
/// key. [#seal] belongs to one thread and [#open] to one, which may be another.
public final class SealedRecords {
  private final CpId point;
  private final Epoch epoch;
  private final MessageCodec codec;
  private final Sealer sealer;
  private final Opener opener;

  private SealedRecords(
      CpId point, Epoch epoch, MessageCodec codec, PointKey key, Direction out, Direction in) {
    this.point = point;
    this.epoch = epoch;
    this.codec = codec;
    this.sealer = new Sealer(key.stream(stream(out)));
    this.opener = Opener.anyOrder(key.stream(stream(in)));
  }

  /// Central's side: seals orders, opens readings and reports.
  public static SealedRecords ofCentral(PointKey key, CpId point, Epoch epoch, MessageCodec codec) {
    return new SealedRecords(point, epoch, codec, key, Direction.DOWN, Direction.UP);
  }

  /// The point's side: seals readings and reports, opens orders.
  public static SealedRecords ofPoint(PointKey key, CpId point, Epoch epoch, MessageCodec codec) {
    return new SealedRecords(point, epoch, codec, key, Direction.UP, Direction.DOWN);
  }

  private StreamName stream(Direction direction) {
    return new StreamName(point.value(), epoch.number(), PointRole.ENGINE, Medium.KAFKA, direction);
  }

  /// The value of the record that carries this message.
  public byte[] seal(OnKafka message) {
    String kind = WireName.of(message).text();
    SealedBox box = sealer.seal(kind, codec.encode(message));
    return codec.encode(
        new Sealed(
            point,
            epoch,
            PointRole.ENGINE.text(),
            box.sequence(),
            kind,
            BoxText.of(box.ciphertext())));
  }

  /// What is inside.
  ///
  /// @param sealed decoded from the value of a record
  /// @throws BadMessage with [NotUnderstandable#MESSAGE], whatever is wrong with it
  public OnKafka open(Sealed sealed) throws BadMessage {
    try {
      if (isHere(sealed)
          && decoded(sealed) instanceof OnKafka message
          && WireName.of(message).text().equals(sealed.kind())) {
        return message;
      }
    } catch (NotUnderstandable | BadMessage | IllegalArgumentException e) {
      throw new BadMessage(NotUnderstandable.MESSAGE, e);
    }
    throw new BadMessage(NotUnderstandable.MESSAGE);
  }

  private Message decoded(Sealed sealed) throws NotUnderstandable, BadMessage {
    return codec.decode(opener.open(sealed.sequence(), sealed.kind(), BoxText.read(sealed.box())));
  }

  private boolean isHere(Sealed sealed) {
    return sealed.point().equals(point)
        && sealed.epoch().equals(epoch)
        && sealed.role().equals(PointRole.ENGINE.text());
  }

  public Epoch epoch() {
    return epoch;
  }

  /// True when the key should be replaced soon: the connection is to end and come back with a new
  /// one.
  public boolean usedUp() {
    return sealer.exhausted();
  }
}
