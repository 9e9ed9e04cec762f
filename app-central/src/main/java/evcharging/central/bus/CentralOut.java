package evcharging.central.bus;

import evcharging.central.core.Outgoing.Announce;
import evcharging.central.core.Outgoing.OrderToPoint;
import evcharging.central.core.Traffic;
import evcharging.central.core.TrafficEntry.Direction;
import evcharging.config.KafkaAccess;
import evcharging.crypto.NotUnderstandable;
import evcharging.domain.CpId;
import evcharging.link.SealedRecords;
import evcharging.wire.MessageCodec;
import evcharging.wire.OnKafka;
import evcharging.wire.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Central writes to Kafka: orders to points, sealed under the key of the present connection,
/// and announcements in clear for other systems. Never makes its caller wait.
///
/// Best effort: an order that is lost here is sent again when its point is back, an announcement is
/// not, and is counted in the log.
public final class CentralOut implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CentralOut.class);

  private final KeyRing keys;
  private final Traffic traffic;
  private final MessageCodec codec = new MessageCodec();
  private final Map<CpId, SealedRecords> sealing = new HashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private RecordsOut writer;

  private CentralOut(KeyRing keys, Traffic traffic) {
    this.keys = keys;
    this.traffic = traffic;
  }

  /// @param waiting records that may wait while Kafka is away
  /// @param traffic shows people what passes
  public static CentralOut start(
      Supplier<Optional<KafkaAccess>> access, int waiting, KeyRing keys, Traffic traffic) {
    CentralOut out = new CentralOut(keys, traffic);
    out.writer = RecordsOut.start("central-out", access, waiting, out.new Fate());
    return out;
  }

  public BusHealth health() {
    return writer.health();
  }

  /// On the core thread only: one key seals in one place.
  public void order(OrderToPoint order) {
    try {
      byte[] value = sealing(order).seal(order.order());
      traffic.passed(order.point(), Direction.OUT, Topics.COMMANDS, "", order.order(), value);
      offer(Topics.COMMANDS, order.point().value(), value);
    } catch (NotUnderstandable e) {
      LOG.error("event=order-not-sealed point={} reason=key-altered", order.point());
    }
  }

  /// Any thread.
  public void announce(Announce announcement) {
    offer(announcement.topic(), announcement.key(), codec.encode(announcement.message()));
  }

  /// The signed end of the audit chain, to its own topic. Any thread.
  public void head(OnKafka.AuditHead head) {
    offer(Topics.AUDIT_HEADS, "central", codec.encode(head));
  }

  private SealedRecords sealing(OrderToPoint order) throws NotUnderstandable {
    SealedRecords present = sealing.get(order.point());
    if (present == null || !present.epoch().equals(order.epoch())) {
      present =
          SealedRecords.ofCentral(
              keys.unwrap(order.point(), order.wrappedKey()), order.point(), order.epoch(), codec);
      sealing.put(order.point(), present);
    }
    return present;
  }

  private void offer(String topic, String key, byte[] value) {
    if (!writer.offer(new Outgoing(ids.incrementAndGet(), topic, key, value))) {
      lose(topic);
    }
  }

  private void lose(String topic) {
    long times = lost.incrementAndGet();
    if (Long.bitCount(times) == 1) {
      LOG.warn("event=record-lost topic={} so-far={}", topic, times);
    }
  }

  /// What became of each record.
  private final class Fate implements DeliveryHandler {
    @Override
    public void delivered(Outgoing record) {}

    @Override
    public void failed(Outgoing record, String why) {
      lose(record.topic());
    }

    @Override
    public void health(BusHealth health) {
      LOG.info("event=kafka-out up={} why=\"{}\"", health.up(), health.why());
    }
  }

  @Override
  public void close() {
    writer.close();
  }
}
