package evcharging.central.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.broker.BrokerAdmin;
import evcharging.central.broker.BrokerInProcess;
import evcharging.central.broker.TopicPlan;
import evcharging.config.KafkaAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/// Reading and writing against a real broker, one for all tests, a topic for each.
class RecordsInAndOutTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  @TempDir static Path directory;
  private static BrokerInProcess broker;

  @BeforeAll
  static void startBroker() {
    broker = BrokerInProcess.start(directory.resolve("broker"));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  @Tag("F-05")
  void readingGoesOnExactlyAtTheStoredPositions(TestInfo test) throws Exception {
    String topic = topic(test, 4);
    write(topic, 0, 3_000);
    Collected before = new Collected();
    try (RecordsIn in = read(topic, Map.of(), before)) {
      await().atMost(LONG).until(() -> before.texts().size() == 3_000);
      await().atMost(LONG).until(() -> in.lag() == 0);
    }
    write(topic, 3_000, 5_000);
    Collected after = new Collected();
    try (RecordsIn in = read(topic, before.next(), after)) {
      await().atMost(LONG).until(() -> after.texts().size() >= 2_000);
      await().atMost(LONG).until(() -> in.lag() == 0);
    }
    assertThat(after.texts()).containsExactlyInAnyOrderElementsOf(texts(3_000, 5_000));
    assertThat(after.gaps()).isEmpty();
  }

  @Test
  void recordsOfOneKeyKeepTheirOrder(TestInfo test) throws Exception {
    String topic = topic(test, 4);
    Delivered delivered = new Delivered();
    Collected read = new Collected();
    try (RecordsOut out = RecordsOut.start("order", access(), 1_000, delivered);
        RecordsIn _ = read(topic, Map.of(), read)) {
      LongStream.range(0, 500).forEach(id -> out.offer(outgoing(topic, id, "CP001")));
      await().atMost(LONG).until(() -> read.texts().size() == 500);
    }
    assertThat(read.texts()).containsExactlyElementsOf(texts(0, 500));
  }

  @Test
  void aReaderThatRetentionOvertookSaysWhatItMissed(TestInfo test) throws Exception {
    String topic = topic(test, 1);
    write(topic, 0, 100);
    try (Admin admin = Admin.create(ClientSettings.of(broker.access()))) {
      admin
          .deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(60)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
    Collected read = new Collected();
    try (RecordsIn _ = read(topic, Map.of(new Spot(topic, 0), 40L), read)) {
      await().atMost(LONG).until(() -> read.texts().size() == 40);
    }
    assertThat(read.gaps())
        .containsExactly(new Gap(new Spot(topic, 0), 40, 60, Gap.Cause.OVERTAKEN));
    assertThat(read.texts()).containsExactlyElementsOf(texts(60, 100));
  }

  @Test
  void aLogThatWasLostIsReadFromItsBeginningAndSaidSo(TestInfo test) throws Exception {
    String topic = topic(test, 1);
    write(topic, 0, 10);
    Collected read = new Collected();
    try (RecordsIn _ = read(topic, Map.of(new Spot(topic, 0), 5_000L), read)) {
      await().atMost(LONG).until(() -> read.texts().size() == 10);
    }
    assertThat(read.gaps())
        .containsExactly(new Gap(new Spot(topic, 0), 5_000, 0, Gap.Cause.LOG_LOST));
  }

  @Test
  void aWriterWithoutABrokerTakesWhatItHasRoomForAndRefusesTheRestAtOnce() {
    Delivered delivered = new Delivered();
    try (RecordsOut out = RecordsOut.start("nowhere", Optional::empty, 3, delivered)) {
      long taken =
          LongStream.range(0, 10).filter(id -> out.offer(outgoing("any", id, "k"))).count();
      assertThat(taken).isEqualTo(3);
      assertThat(out.health().up()).isFalse();
    }
  }

  @Test
  void aReaderSaysWhatItWaitsForAndBeginsWhenTheTopicAppears(TestInfo test) throws Exception {
    String topic = test.getTestMethod().orElseThrow().getName();
    Collected read = new Collected();
    try (RecordsIn in = read(topic, Map.of(), read)) {
      await().atMost(LONG).until(() -> in.health().why().contains("does not exist yet"));
      topic(test, 1);
      write(topic, 0, 10);
      await().atMost(LONG).until(() -> read.texts().size() == 10);
      assertThat(in.health().up()).isTrue();
    }
  }

  private static String topic(TestInfo test, int partitions) throws Exception {
    String name = test.getTestMethod().orElseThrow().getName();
    try (BrokerAdmin admin = new BrokerAdmin(broker.access())) {
      admin
          .ensureTopics(List.of(new TopicPlan(name, partitions, Optional.empty())))
          .get(60, TimeUnit.SECONDS);
    }
    return name;
  }

  private static void write(String topic, long from, long to) {
    Delivered delivered = new Delivered();
    try (RecordsOut out = RecordsOut.start("write", access(), 10_000, delivered)) {
      LongStream.range(from, to)
          .forEach(id -> assertThat(out.offer(outgoing(topic, id, "CP" + id % 50))).isTrue());
      await().atMost(LONG).until(() -> delivered.ids().size() == to - from);
    }
  }

  private static RecordsIn read(String topic, Map<Spot, Long> next, Collected into) {
    return RecordsIn.start("read", access(), List.of(topic), next, into);
  }

  private static Supplier<Optional<KafkaAccess>> access() {
    Optional<KafkaAccess> found = Optional.of(broker.access());
    return () -> found;
  }

  private static Outgoing outgoing(String topic, long id, String key) {
    return new Outgoing(id, topic, key, Long.toString(id).getBytes());
  }

  private static List<String> texts(long from, long to) {
    return LongStream.range(from, to).mapToObj(Long::toString).toList();
  }
}
