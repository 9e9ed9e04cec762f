package evcharging.central.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import evcharging.central.bus.ClientSettings;
import evcharging.config.KafkaAccess;
import evcharging.config.KafkaAccess.Scram;
import evcharging.crypto.Authority;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.ServerIdentity;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a point may do on the broker, over TLS with the network's own authority.
class BrokerAdminTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  @TempDir static Path directory;
  private static String caPem;
  private static BrokerInProcess broker;
  private static BrokerAdmin admin;

  @BeforeAll
  static void startBroker() throws Exception {
    Authority authority = Authority.create(Instant.now());
    caPem = authority.caPem();
    Path identity = directory.resolve("identity");
    ServerIdentity.issuedBy(authority, "central", List.of("127.0.0.1", "localhost"), Instant.now())
        .save(identity);
    broker =
        BrokerInProcess.start(
            new BrokerOptions(directory.resolve("broker"), 0, "127.0.0.1", Optional.of(identity)));
    admin = new BrokerAdmin(broker.access());
    admin.ensureTopics(TopicPlan.network()).get(60, TimeUnit.SECONDS);
  }

  @AfterAll
  static void stopBroker() {
    admin.close();
    broker.close();
  }

  @Test
  void makingTheTopicsAgainIsHarmless() {
    assertThat(admin.ensureTopics(TopicPlan.network())).succeedsWithin(LONG);
  }

  @Test
  @Tag("S-02")
  void aPointWritesTelemetryAndStatusAndReadsCommands() throws Exception {
    KafkaAccess point = admitted("CP001");
    writeAs(point, Topics.TELEMETRY);
    writeAs(point, Topics.STATUS);
    writeAs(broker.access(), Topics.COMMANDS);
    assertThat(readAs(point, Topics.COMMANDS)).isPositive();
  }

  @Test
  @Tag("T24")
  void aPointCannotWriteCommands() throws Exception {
    KafkaAccess point = admitted("CP002");
    assertThatThrownBy(() -> writeAs(point, Topics.COMMANDS))
        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void aPointCannotReadTelemetryOfOthers() throws Exception {
    KafkaAccess point = admitted("CP003");
    assertThatThrownBy(() -> readAs(point, Topics.TELEMETRY))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  @Tag("T24")
  void aRevokedPointIsCutOffOnItsOpenConnectionAndCannotReturn() throws Exception {
    KafkaAccess point = admitted("CP004");
    try (KafkaProducer<byte[], byte[]> live = producer(point)) {
      send(live, Topics.TELEMETRY);
      admin.revoke(new CpId("CP004")).get(60, TimeUnit.SECONDS);
      await().atMost(LONG).until(() -> failure(() -> send(live, Topics.TELEMETRY)) != null);
      assertThat(failure(() -> send(live, Topics.TELEMETRY)))
          .isInstanceOf(TopicAuthorizationException.class);
    }
    assertThatThrownBy(() -> writeAs(point, Topics.TELEMETRY))
        .hasRootCauseInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void revokingAPointThatWasNeverAdmittedIsHarmless() {
    assertThat(admin.revoke(new CpId("CP999"))).succeedsWithin(LONG);
  }

  @Test
  void aWrongSecretIsRefused() throws Exception {
    admitted("CP005");
    assertThatThrownBy(() -> writeAs(access("CP005", secret()), Topics.TELEMETRY))
        .hasRootCauseInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void aPointCalledLikeASuperUserIsNone() throws Exception {
    KafkaAccess point = admitted("central");
    assertThatThrownBy(() -> writeAs(point, Topics.COMMANDS))
        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  @Tag("T10")
  void aBrokerOfAnotherAuthorityIsNotTrusted() throws Exception {
    Scram login = (Scram) admitted("CP006").login();
    String stranger = Authority.create(Instant.now()).caPem();
    KafkaAccess misled =
        KafkaAccess.point(broker.points(), login.user(), login.secret(), Optional.of(stranger));
    assertThatThrownBy(() -> writeAs(misled, Topics.TELEMETRY))
        .hasStackTraceContaining(SslAuthenticationException.class.getSimpleName());
  }

  private static KafkaAccess admitted(String point) throws Exception {
    Secret secret = secret();
    Scram login = admin.admit(new CpId(point), secret).get(60, TimeUnit.SECONDS);
    assertThat(login.secret()).isEqualTo(secret);
    return access(point, secret);
  }

  private static KafkaAccess access(String point, Secret secret) {
    return KafkaAccess.point(
        broker.points(), BrokerAdmin.userOf(new CpId(point)), secret, Optional.of(caPem));
  }

  private static Secret secret() {
    return new Secret(MachineSecret.random().text());
  }

  private static void writeAs(KafkaAccess access, String topic) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = producer(access)) {
      send(producer, topic);
    }
  }

  private static KafkaProducer<byte[], byte[]> producer(KafkaAccess access) {
    Map<String, Object> settings = new HashMap<>(ClientSettings.of(access));
    settings.put("max.block.ms", 30_000);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, String topic) throws Exception {
    producer.send(new ProducerRecord<>(topic, new byte[] {1})).get(60, TimeUnit.SECONDS);
  }

  /// How many records there are from the beginning, as far as one poll shows.
  private static int readAs(KafkaAccess access, String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            ClientSettings.of(access), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      consumer.seekToBeginning(consumer.assignment());
      return consumer.poll(Duration.ofSeconds(5)).count();
    }
  }

  private static Throwable failure(ThrowingSend attempt) {
    try {
      attempt.send();
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (Exception e) {
      return e;
    }
  }

  private interface ThrowingSend {
    void send() throws Exception;
  }
}
