package evcharging.central.bus;

import evcharging.central.core.NetworkView;
import evcharging.crypto.NotUnderstandable;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.link.SealedRecords;
import evcharging.wire.BadMessage;
import evcharging.wire.MessageCodec;
import evcharging.wire.OnKafka;
import evcharging.wire.Sealed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Opens what points wrote to Kafka, each record with the key of the epoch it was sealed under; an
/// older epoch counts until its key is revoked. One thread.
final class PointRecords {
  private static final int KEPT_OPEN = 4_096;
  private static final int LOOKS = 25;
  private static final long BETWEEN_LOOKS_MS = 20;

  private final KeyRing keys;
  private final Supplier<NetworkView> view;
  private final MessageCodec codec = new MessageCodec();

  private record Stream(CpId point, Epoch epoch) {}

  private record Opened(String wrapped, SealedRecords records) {}

  private final Map<Stream, Opened> opened =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Stream, Opened> eldest) {
          return size() > KEPT_OPEN;
        }
      };

  PointRecords(KeyRing keys, Supplier<NetworkView> view) {
    this.keys = keys;
    this.view = view;
  }

  /// A record whose sender proved who it is.
  record FromPoint(CpId point, OnKafka message) {}

  /// @throws BadMessage with one sentence, whatever is wrong with it
  FromPoint open(RawRecord record) throws BadMessage, InterruptedException {
    if (!(codec.decode(record.value()) instanceof Sealed sealed)) {
      throw new BadMessage("a record that is not sealed");
    }
    if (!sealed.point().value().equals(record.key())) {
      throw new BadMessage("a record under another point's name");
    }
    Stream stream = new Stream(sealed.point(), sealed.epoch());
    return new FromPoint(sealed.point(), records(stream).open(sealed));
  }

  /// Whether there is such a point: anybody can write a name as a record's key.
  boolean knows(CpId point) {
    return view.get().points().containsKey(point);
  }

  private SealedRecords records(Stream stream) throws BadMessage, InterruptedException {
    String wrapped =
        wrappedKey(stream)
            .orElseThrow(() -> new BadMessage("a record under an unknown or revoked key"));
    Opened known = opened.get(stream);
    if (known != null && known.wrapped().equals(wrapped)) {
      return known.records();
    }
    try {
      SealedRecords records =
          SealedRecords.ofCentral(
              keys.unwrap(stream.point(), wrapped), stream.point(), stream.epoch(), codec);
      opened.put(stream, new Opened(wrapped, records));
      return records;
    } catch (NotUnderstandable e) {
      throw new BadMessage("a record under a key that was altered", e);
    }
  }

  /// The view may be some milliseconds behind: an epoch newer than it knows is looked up again.
  private Optional<String> wrappedKey(Stream stream) throws InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      NetworkView.PointView point = view.get().points().get(stream.point());
      if (point == null) {
        return Optional.empty();
      }
      if (stream.epoch().compareTo(point.point().engine().epoch()) <= 0) {
        return Optional.ofNullable(point.point().keys().get(stream.epoch().number()));
      }
      Thread.sleep(BETWEEN_LOOKS_MS);
    }
    return Optional.empty();
  }
}
