package evcharging.central.bus;

import evcharging.central.core.Asked;
import evcharging.central.core.NetworkView;
import evcharging.central.core.TrafficEntry.Direction;
import evcharging.central.journal.Partition;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.PointEvent;
import evcharging.config.KafkaAccess;
import evcharging.domain.CpId;
import evcharging.wire.BadMessage;
import evcharging.wire.OnKafka;
import evcharging.wire.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What points write to Kafka, to the core: records in, commands and positions out, in one piece,
/// so that reading a record again is harmless and none is left out.
///
/// A record nobody can open changes nothing and is told to the audit log, folded per point and
/// minute.
public final class PointsIn implements RecordHandler, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PointsIn.class);
  private static final List<String> TOPICS = List.of(Topics.TELEMETRY, Topics.STATUS);
  private static final int AT_ONCE = 200;
  private static final long FULL_INBOX_PAUSE_MS = 20;
  private static final CpId NOBODY = new CpId("unknown");

  private final PointRecords records;
  private final CoreInbox core;
  private final Witnesses witnesses;
  private RecordsIn reader;

  private PointsIn(PointRecords records, CoreInbox core, Witnesses witnesses) {
    this.records = records;
    this.core = core;
    this.witnesses = witnesses;
  }

  /// Begins at once and returns at once.
  ///
  /// @param access empty while nobody knows where Kafka is
  /// @param positions the core's, where reading goes on
  public static PointsIn start(
      Supplier<Optional<KafkaAccess>> access,
      Map<Partition, Long> positions,
      KeyRing keys,
      Supplier<NetworkView> view,
      CoreInbox core,
      Witnesses witnesses) {
    PointsIn in = new PointsIn(new PointRecords(keys, view), core, witnesses);
    Map<Spot, Long> next = new HashMap<>();
    positions.forEach((p, offset) -> next.put(new Spot(p.topic(), p.number()), offset));
    in.reader = RecordsIn.start("points", access, TOPICS, next, in);
    return in;
  }

  /// Whether telemetry comes in.
  public BusHealth health() {
    return reader.health();
  }

  /// Records in Kafka that the core has not seen yet; -1 while never measured.
  public long lag() {
    return reader.lag();
  }

  @Override
  public void records(List<RawRecord> batch) throws InterruptedException {
    for (int from = 0; from < batch.size(); from += AT_ONCE) {
      hand(batch.subList(from, Math.min(from + AT_ONCE, batch.size())));
    }
  }

  private void hand(List<RawRecord> batch) throws InterruptedException {
    List<Asked> commands = new ArrayList<>();
    Map<Partition, Long> positions = new HashMap<>();
    for (RawRecord record : batch) {
      command(record).ifPresent(commands::add);
      positions.put(
          new Partition(record.spot().topic(), record.spot().partition()), record.offset() + 1);
    }
    // A full inbox holds Kafka back: telemetry waits there, in order.
    while (!core.submit(commands, positions, () -> {})) {
      Thread.sleep(FULL_INBOX_PAUSE_MS);
    }
  }

  private Optional<Asked> command(RawRecord record) throws InterruptedException {
    try {
      PointRecords.FromPoint from = records.open(record);
      Command command = PointTranslation.command(record.spot().topic(), from);
      timeOf(from.message()).ifPresent(at -> witnesses.clocks().heard(from.point(), at));
      witnesses
          .traffic()
          .passed(
              from.point(),
              Direction.IN,
              record.spot().topic(),
              place(record),
              from.message(),
              record.value());
      return Optional.of(new Asked(command, origin(from.point())));
    } catch (BadMessage e) {
      CpId point = claimed(record);
      String why = e.getMessage();
      if (records.knows(point)) {
        witnesses
            .traffic()
            .notOpened(point, record.spot().topic(), place(record), why, record.value());
      }
      witnesses
          .refused()
          .note(
              origin(point),
              point + " " + why,
              times -> new PointEvent.MessageRejected(point, "kafka", why, times));
      return Optional.empty();
    }
  }

  private static Optional<Instant> timeOf(OnKafka message) {
    return switch (message) {
      case OnKafka.MeterReading reading -> Optional.of(reading.at());
      case OnKafka.PointReport report -> Optional.of(report.at());
      default -> Optional.empty();
    };
  }

  private static String place(RawRecord record) {
    return record.spot().partition() + "@" + record.offset();
  }

  private static Origin origin(CpId point) {
    return new Origin("engine:" + point, "kafka");
  }

  /// Whom the record's key names; anybody can have written it.
  private static CpId claimed(RawRecord record) {
    try {
      return new CpId(record.key());
    } catch (IllegalArgumentException e) {
      return NOBODY;
    }
  }

  @Override
  public void gap(Gap gap) {
    LOG.warn(
        "event=kafka-gap topic={} partition={} expected={} resumed={} cause={}",
        gap.spot().topic(),
        gap.spot().partition(),
        gap.expected(),
        gap.resumed(),
        gap.cause());
  }

  @Override
  public void health(BusHealth health) {
    LOG.info("event=telemetry up={} why=\"{}\"", health.up(), health.why());
    witnesses
        .say()
        .accept(
            health.up()
                ? "Kafka reached: readings come in"
                : "waiting for Kafka: " + health.why() + "; readings are held back meanwhile");
  }

  @Override
  public void close() {
    reader.close();
  }
}
