package evcharging.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.broker.BrokerAdmin;
import evcharging.central.broker.BrokerInProcess;
import evcharging.central.broker.BrokerOptions;
import evcharging.central.broker.TopicPlan;
import evcharging.central.bus.BusHealth;
import evcharging.central.bus.DeliveryHandler;
import evcharging.central.bus.Gap;
import evcharging.central.bus.Outgoing;
import evcharging.central.bus.RawRecord;
import evcharging.central.bus.RecordHandler;
import evcharging.central.bus.RecordsIn;
import evcharging.central.bus.RecordsOut;
import evcharging.config.KafkaAccess;
import evcharging.cp.point.PointInput.OrderRead;
import evcharging.cp.telemetry.OrdersIn;
import evcharging.cp.telemetry.PointSeals;
import evcharging.cp.telemetry.TelemetryOut;
import evcharging.crypto.Authority;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.PointKey;
import evcharging.crypto.ServerIdentity;
import evcharging.domain.CpId;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Power;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.link.SealedRecords;
import evcharging.wire.BadMessage;
import evcharging.wire.KafkaAddress;
import evcharging.wire.MessageCodec;
import evcharging.wire.OnKafka;
import evcharging.wire.OnKafka.MeterReading;
import evcharging.wire.OnKafka.OperatorOrder;
import evcharging.wire.Sealed;
import evcharging.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A point's telemetry and orders through the real broker, over TLS, with a user of its own.
@Timeout(240)
class PointOnKafkaTest {
  private static final CpId POINT = new CpId("CP001");
  private static final SessionId SESSION = new SessionId("S-D01-CP001-1-a");
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;
  private final MessageCodec codec = new MessageCodec();
  private final Authority authority = Authority.create(Instant.now());
  private final PointKey key = PointKey.random();
  private final SealedRecords central = sealsOfCentral(1);
  private final PointSeals seals = new PointSeals();
  private final List<OnKafka> heard = new CopyOnWriteArrayList<>();
  private final List<OrderRead> ordered = new CopyOnWriteArrayList<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<String> rejected = new CopyOnWriteArrayList<>();
  private BrokerOptions options;
  private BrokerInProcess broker;
  private KafkaAddress address;

  @BeforeEach
  void openCluster() throws Exception {
    Path identity = directory.resolve("identity");
    ServerIdentity.issuedBy(authority, "broker", List.of("127.0.0.1"), Instant.now())
        .save(identity);
    options = new BrokerOptions(directory.resolve("broker"), 0, "127.0.0.1", Optional.of(identity));
    broker = BrokerInProcess.start(options);
    welcomed(1);
    try (BrokerAdmin admin = new BrokerAdmin(broker.access())) {
      admin.ensureTopics(TopicPlan.network()).get();
      KafkaAccess.Scram login = admin.admit(POINT, new Secret(MachineSecret.random().text())).get();
      address =
          new KafkaAddress(
              broker.points(), Optional.of(login.user()), Optional.of(login.secret()), true);
    }
  }

  @AfterEach
  void closeCluster() {
    broker.close();
  }

  @Test
  @Tag("B-05")
  @Tag("F-05")
  void readingsWaitForTheBrokerAndAllArriveInOrder() {
    try (TelemetryOut out = telemetry();
        RecordsIn _ = reading()) {
      out.kafkaIsAt(address);
      out.send(POINT, reading(0, false));
      await().atMost(LONG).until(() -> heard.size() == 1);
      broker.close();
      for (int n = 1; n < 50; n++) {
        out.send(POINT, reading(n, n == 49));
      }
      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThat(lines)
                      .as("heard " + sequences())
                      .anyMatch(l -> l.contains("cannot reach Kafka")));
      broker = BrokerInProcess.start(options);
      await().atMost(LONG.multipliedBy(2)).until(() -> sequences().contains(49L));
    }
    assertThat(sequences()).startsWith(0L).endsWith(49L).isSorted().hasSize(50);
    assertThat(rejected).isEmpty();
  }

  @Test
  @Tag("F-08")
  void whatIsSealedWithAnAlteredKeyIsNotUnderstandableAndNeitherIsAnOrderLost() {
    UUID order = new UUID(0, 1);
    try (TelemetryOut out = telemetry();
        OrdersIn orders = orders();
        RecordsOut fromCentral = RecordsOut.start("orders", access(), 100, new Nothing());
        RecordsIn _ = reading()) {
      out.kafkaIsAt(address);
      orders.kafkaIsAt(address);
      seals.alter(POINT, true);
      out.send(POINT, reading(0, false));
      await().atMost(LONG).until(() -> !rejected.isEmpty());
      order(fromCentral, central, order, "CP001");
      await().atMost(LONG).until(() -> !ordered.isEmpty());
      seals.alter(POINT, false);
      out.send(POINT, reading(1, false));
      await().atMost(LONG).until(() -> !heard.isEmpty());
    }
    assertThat(rejected).containsOnly("messages not understandable");
    assertThat(sequences()).containsExactly(1L);
    assertThat(ordered).extracting(read -> read.order().command()).containsExactly(order);
  }

  @Test
  @Tag("B-10")
  @Tag("P6")
  void ordersReachThePointUnderItsPresentKeyOnly() {
    UUID now = new UUID(0, 1);
    try (OrdersIn orders = orders();
        RecordsOut out = RecordsOut.start("orders", access(), 100, new Nothing())) {
      orders.kafkaIsAt(address);
      order(out, sealsOfCentral(1), new UUID(0, 9), "CP002");
      order(out, sealsOfCentral(0), new UUID(0, 8), "CP001");
      order(out, central, now, "CP001");
      await().atMost(LONG).until(() -> !ordered.isEmpty());
      // Sealed under a key whose welcome the point has not seen yet: it waits for that.
      UUID early = new UUID(0, 2);
      order(out, sealsOfCentral(2), early, "CP001");
      welcomed(2);
      await().atMost(LONG).until(() -> ordered.size() == 2);
      assertThat(ordered.stream().map(read -> read.order().command())).containsExactly(now, early);
    }
  }

  private void order(RecordsOut out, SealedRecords sealed, UUID id, String key) {
    Instant now = Instant.EPOCH;
    OperatorOrder order = new OperatorOrder(id, OnKafka.Order.OUT, now, now);
    assertThat(out.offer(new Outgoing(1, Topics.COMMANDS, key, sealed.seal(order)))).isTrue();
  }

  private void welcomed(long epoch) {
    seals.put(
        POINT,
        SealedRecords.ofPoint(key, POINT, new Epoch(epoch), codec),
        SealedRecords.ofPoint(PointKey.random(), POINT, new Epoch(epoch), codec));
  }

  private SealedRecords sealsOfCentral(long epoch) {
    return SealedRecords.ofCentral(key, POINT, new Epoch(epoch), codec);
  }

  private TelemetryOut telemetry() {
    return new TelemetryOut(seals, authority.caPem(), 600, _ -> {}, lines::add).start();
  }

  private OrdersIn orders() {
    return new OrdersIn(
            seals,
            Set.of(POINT),
            Optional.empty(),
            authority.caPem(),
            (_, read) -> ordered.add(read),
            lines::add)
        .start();
  }

  private RecordsIn reading() {
    return RecordsIn.start(
        "readings", access(), List.of(Topics.TELEMETRY), Map.of(), new Hearing());
  }

  private java.util.function.Supplier<Optional<KafkaAccess>> access() {
    return () -> Optional.of(broker.access());
  }

  private List<Long> sequences() {
    return heard.stream().map(message -> ((MeterReading) message).sequence()).toList();
  }

  private static MeterReading reading(long number, boolean last) {
    return new MeterReading(
        SESSION,
        number,
        new Energy(number),
        Power.ZERO,
        true,
        true,
        Optional.empty(),
        last,
        Instant.EPOCH);
  }

  private final class Hearing implements RecordHandler {
    @Override
    public void records(List<RawRecord> batch) {
      for (RawRecord record : batch) {
        try {
          OnKafka message = central.open((Sealed) codec.decode(record.value()));
          if (!heard.contains(message)) {
            heard.add(message);
          }
        } catch (BadMessage e) {
          rejected.add(e.getMessage());
        }
      }
    }

    @Override
    public void gap(Gap gap) {}

    @Override
    public void health(BusHealth health) {}
  }

  private static final class Nothing implements DeliveryHandler {
    @Override
    public void delivered(Outgoing record) {}

    @Override
    public void failed(Outgoing record, String why) {
      throw new AssertionError(why);
    }

    @Override
    public void health(BusHealth health) {}
  }
}
