package evcharging.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import evcharging.central.broker.BrokerInProcess;
import evcharging.central.broker.KafkaSite;
import evcharging.central.bus.ClientSettings;
import evcharging.config.Fault;
import evcharging.config.KafkaAccess;
import evcharging.config.KafkaAccess.Nobody;
import evcharging.config.KafkaAccess.Scram;
import evcharging.crypto.SecretFile;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.wire.KafkaAddress;
import evcharging.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `--kafka HOST:PORT`: a cluster that somebody else runs, with and without a login.
final class OutsideKafkaTest {
  private static final CpId CP1 = new CpId("CP001");
  private static final Secret SECRET = new Secret("somebody-else-made-this-up");

  @TempDir private Path directory;

  @Tag("C-02")
  @Test
  void theLoginComesFromASecretFileAndTheAuthorityFromAnother() throws IOException {
    Path secret = directory.resolve("kafka.secret");
    SecretFile.write(secret, SECRET.reveal());
    Path ca = Files.writeString(directory.resolve("ca.pem"), "PEM");
    assertThat(
            site(
                "--kafka=k1:9092,k2:9092",
                "--kafka-user=central",
                "--kafka-secret-file=" + secret,
                "--kafka-ca=" + ca))
        .isEqualTo(
            new KafkaSite.Outside(
                new KafkaAccess(
                    "k1:9092,k2:9092", new Scram("central", SECRET), Optional.of("PEM"))));
    assertThat(site("--kafka=k1:9092"))
        .isEqualTo(
            new KafkaSite.Outside(new KafkaAccess("k1:9092", new Nobody(), Optional.empty())));
    assertThatThrownBy(() -> site("--kafka=k1:9092", "--kafka-user=central"))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("KAFKA-SECRET"));
  }

  private static KafkaSite site(String... options) {
    return CommandLine.populateCommand(new KafkaOptions(), options)
        .site(Path.of("broker"), Path.of("identity"), "localhost");
  }

  /// The cluster is a real broker's listener that asks for SCRAM.
  @Tag("C-02")
  @Tag("S-02")
  @Test
  void whereCentralLogsInEachPointGetsAUserOfItsOwnThatOpensTheDoor() throws Exception {
    try (BrokerInProcess cluster = BrokerInProcess.start(directory)) {
      letIn(cluster, "central");
      KafkaAccess access =
          new KafkaAccess(cluster.points(), new Scram("central", SECRET), Optional.empty());
      Map<CpId, KafkaAddress> told = new ConcurrentHashMap<>();
      try (KafkaSide side =
          new KafkaSide(new KafkaSite.Outside(access), told::put, () -> {}, _ -> {})) {
        side.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> side.address(CP1).isPresent());
        KafkaAddress address = told.get(CP1);
        assertThat(side.address(CP1)).contains(address);
        assertThat(address.user()).contains("cp.CP001");
        writes(address);
      }
    }
  }

  /// Somebody deletes the topics, and the users with them, while Central and its points live.
  @Tag("F-05")
  @Test
  void topicsAndUsersThatWereTakenAwayUnderARunningCentralAreMadeAgain() throws Exception {
    try (BrokerInProcess cluster = BrokerInProcess.start(directory)) {
      letIn(cluster, "central");
      KafkaAccess access =
          new KafkaAccess(cluster.points(), new Scram("central", SECRET), Optional.empty());
      try (KafkaSide side =
              new KafkaSide(new KafkaSite.Outside(access), (_, _) -> {}, () -> {}, _ -> {});
          Admin somebody = Admin.create(ClientSettings.of(cluster.access()))) {
        side.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> side.address(CP1).isPresent());
        KafkaAddress address = side.address(CP1).orElseThrow();
        writes(address);
        UserScramCredentialDeletion user =
            new UserScramCredentialDeletion("cp.CP001", ScramMechanism.SCRAM_SHA_512);
        somebody.alterUserScramCredentials(List.of(user)).all().get();
        somebody.deleteTopics(somebody.listTopics().names().get()).all().get();
        writes(address);
      }
    }
  }

  private static void letIn(BrokerInProcess cluster, String user)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(ClientSettings.of(cluster.access()))) {
      admin
          .alterUserScramCredentials(
              List.of(
                  new UserScramCredentialUpsertion(
                      user,
                      new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                      SECRET.reveal())))
          .all()
          .get();
    }
  }

  private static void writes(KafkaAddress address) {
    KafkaAccess point =
        KafkaAccess.point(
            address.bootstrap(),
            address.user().orElseThrow(),
            address.secret().orElseThrow(),
            Optional.empty());
    await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> writes(point));
  }

  /// With a producer of its own: one that came before the cluster had heard of its user is of no
  /// use any more.
  private static void writes(KafkaAccess point) throws Exception {
    Map<String, Object> settings = ClientSettings.of(point);
    settings.put("max.block.ms", 5_000);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      assertThat(producer.send(new ProducerRecord<>(Topics.TELEMETRY, "CP001", "a")).get())
          .isNotNull();
    }
  }
}
