package evcharging.central.bus;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.core.Asked;
import evcharging.central.core.FoldedRefusals;
import evcharging.central.core.NetworkView;
import evcharging.central.core.PointClocks;
import evcharging.central.core.Traffic;
import evcharging.central.core.TrafficEntry;
import evcharging.central.journal.Partition;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.Command;
import evcharging.central.network.PointEvent;
import evcharging.central.network.Status;
import evcharging.crypto.PointKey;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.link.SealedRecords;
import evcharging.wire.MessageCodec;
import evcharging.wire.OnKafka;
import evcharging.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T16")
class PointsInTest {
  private static final CpId CP1 = new CpId("CP001");
  private static final CpId CP2 = new CpId("CP002");
  private static final Spot SPOT = new Spot(Topics.TELEMETRY, 0);
  private static final SessionId SESSION = new SessionId("S-1");

  private final MessageCodec codec = new MessageCodec();
  private final PointKey oldKey = PointKey.random();
  private final PointKey newKey = PointKey.random();
  private Map<Long, String> keys = Map.of(1L, oldKey.text(), 2L, newKey.text());
  private final List<Command> decided = new ArrayList<>();
  private final List<PointEvent.MessageRejected> rejected = new ArrayList<>();
  private final Map<Partition, Long> stored = new HashMap<>();
  private final AtomicInteger timesBusy = new AtomicInteger();
  private final Traffic traffic = Traffic.standard();
  private final PointsIn in =
      PointsIn.start(
          Optional::empty,
          Map.of(),
          (_, wrapped) -> PointKey.parse(wrapped),
          this::view,
          this::take,
          new Witnesses(
              new FoldedRefusals((command, _) -> reject(command), System::nanoTime),
              traffic,
              new PointClocks(InstantSource.system()),
              _ -> {}));

  @AfterEach
  void stop() {
    in.close();
  }

  @Test
  void aReadingOfThePresentAndOfAnOlderEpochCounts() throws Exception {
    in.records(List.of(record(0, CP1, sealed(oldKey, 1)), record(1, CP1, sealed(newKey, 2))));
    assertThat(decided).hasSize(2).allMatch(Command.NoteReading.class::isInstance);
    assertThat(stored).containsEntry(new Partition(Topics.TELEMETRY, 0), 2L);
    assertThat(rejected).isEmpty();
  }

  @Test
  void whatIsNotSealedByThePointIsCountedAndPassedOver() throws Exception {
    keys = Map.of(2L, newKey.text());
    in.records(
        List.of(
            record(0, CP1, "{\"type\":".getBytes(StandardCharsets.UTF_8)),
            record(1, CP1, codec.encode(reading())),
            record(2, CP2, sealed(newKey, 2)),
            record(3, CP1, sealed(oldKey, 1)),
            record(4, CP1, sealed(PointKey.random(), 2)),
            record(5, CP1, sealed(newKey, 2))));
    assertThat(decided).hasSize(1);
    assertThat(rejected).hasSize(5).allMatch(e -> e.medium().equals("kafka") && e.times() == 1);
    assertThat(stored).containsEntry(new Partition(Topics.TELEMETRY, 0), 6L);
  }

  @Test
  void aReadingHasNoPlaceOnTheTopicOfReports() throws Exception {
    in.records(
        List.of(
            new RawRecord(
                new Spot(Topics.STATUS, 0), 0, "CP001", sealed(newKey, 2), Instant.now())));
    assertThat(decided).isEmpty();
    assertThat(rejected).hasSize(1);
  }

  @Test
  void peopleSeeWhatCameInSealedNextToOpenedAndWhatNobodyCouldOpen() throws Exception {
    byte[] clear = codec.encode(reading());
    in.records(
        List.of(
            record(7, CP1, sealed(newKey, 2)),
            record(8, CP1, clear),
            record(9, CP1, sealed(PointKey.random(), 2)),
            record(10, CP2, clear)));
    List<TrafficEntry> seen = traffic.of(CP1).reversed();
    assertThat(seen).extracting(TrafficEntry::spot).containsExactly("0@7", "0@8", "0@9");
    assertThat(seen.getFirst().opened().orElseThrow()).contains("\"energy\":10");
    assertThat(seen.getFirst().sealed().orElseThrow()).contains("\"box\":");
    assertThat(seen.get(1).sealed()).isEmpty();
    assertThat(seen.get(1).trouble()).isEqualTo("a record that is not sealed");
    assertThat(seen.get(2).sealed()).isPresent();
    assertThat(seen.get(2).opened()).isEmpty();
    assertThat(traffic.of(CP2)).isEmpty();
  }

  @Test
  void aFullInboxHoldsKafkaBackAndLosesNothing() throws Exception {
    timesBusy.set(3);
    in.records(List.of(record(0, CP1, sealed(newKey, 2))));
    assertThat(decided).hasSize(1);
    assertThat(timesBusy).hasValue(0);
  }

  private boolean take(List<Asked> commands, Map<Partition, Long> positions, Runnable onStored) {
    if (timesBusy.get() > 0) {
      timesBusy.decrementAndGet();
      return false;
    }
    commands.forEach(asked -> decided.add(asked.command()));
    stored.putAll(positions);
    onStored.run();
    return true;
  }

  private void reject(Command command) {
    rejected.add((PointEvent.MessageRejected) ((Command.NoteRefused) command).refused());
  }

  private static OnKafka.MeterReading reading() {
    return new OnKafka.MeterReading(
        SESSION,
        1,
        new Energy(10),
        new Power(7_400),
        true,
        true,
        Optional.empty(),
        false,
        Instant.now());
  }

  private byte[] sealed(PointKey key, long epoch) {
    return SealedRecords.ofPoint(key, CP1, new Epoch(epoch), codec).seal(reading());
  }

  private static RawRecord record(long offset, CpId point, byte[] value) {
    return new RawRecord(SPOT, offset, point.value(), value, Instant.now());
  }

  private NetworkView view() {
    ChargePoint.PointLink engine = new ChargePoint.PointLink(true, new Epoch(2), "");
    ChargePoint point =
        new ChargePoint(
            CP1,
            new Place("Berlin"),
            Price.parse("0.25"),
            1,
            engine,
            engine,
            true,
            "ok",
            true,
            false,
            false,
            Map.of(),
            Optional.empty(),
            keys);
    NetworkView.PointView seen =
        new NetworkView.PointView(
            point, new Status(CpStatus.ACTIVADO, "idle"), Instant.now(), Instant.now());
    return new NetworkView(
        1,
        Instant.now(),
        Map.of(CP1, seen),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        "",
        false,
        evcharging.central.network.Alarms.NONE);
  }
}
