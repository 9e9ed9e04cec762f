package evcharging.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.config.Fault;
import evcharging.crypto.ClientTls;
import evcharging.crypto.MachineSecret;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import evcharging.registry.RegistryProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// EV_Registry as a program: its commands, its faults in one sentence, kills.
class RegistryProcessTest {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path directory;

  @Test
  void theOperatorsCommandsWorkBesideARunningRegistryAndWithoutOne() throws Exception {
    Path data = directory.resolve("data with a space");
    String before = RegistryProcess.run(data, "enrol", "CP001", "--data", data.toString()).out();
    Secret credential = new Secret(MachineSecret.random().text());
    try (RegistryProcess registry = RegistryProcess.serving(data);
        RegistryClient client = client(data, registry)) {
      register(client, "CP001", credential, before.strip());
      Ended beside = RegistryProcess.run(data, "--data", data.toString(), "enrol", "CP002");
      register(client, "CP002", credential, beside.out().strip());
      Ended again = RegistryProcess.run(data, "--data", data.toString(), "enrol", "CP002");
      assertThat(again.exit()).isEqualTo(2);
      assertThat(again.err()).contains("REG-REFUSED: ").contains("registered already");
      RegistryProcess.run(data, "deregister", "CP001", "--data", data.toString());
      assertThatThrownBy(() -> client.authCp(new CpId("CP001"), credential))
          .isInstanceOf(RegistryRefused.class);
    }
    Ended list = RegistryProcess.run(data, "--data", data.toString(), "list");
    assertThat(list.out().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("CP001 ").contains("deregistered"),
            second ->
                assertThat(second).startsWith("CP002 ").contains("active").endsWith("Berlin"));
  }

  /// They reach it as this machine, whatever others call it.
  @Test
  void theOperatorsCommandsWorkBesideARegistryOfAnotherName() throws Exception {
    Path data = directory.resolve("data");
    try (RegistryProcess _ = RegistryProcess.serving(data, "--name", "registry.example")) {
      Ended code = RegistryProcess.run(data, "--data", data.toString(), "enrol", "CP001");
      assertThat(code.err()).isEmpty();
      assertThat(code.exit()).isZero();
    }
  }

  @Test
  void whatKeepsItFromStartingIsOneSentenceWithACode() throws Exception {
    Path data = directory.resolve("data");
    try (RegistryProcess registry = RegistryProcess.serving(data)) {
      fails(RegistryProcess.run(data, "--data", data.toString()), "DATA-IN-USE: ");
      Path other = directory.resolve("other");
      fails(
          RegistryProcess.run(
              data, "--data", other.toString(), "--port", Integer.toString(registry.port())),
          "REG-PORT-IN-USE: ");
      fails(
          RegistryProcess.run(
              data, "--data", other.toString(), "--port", "0", "--bind", "203.0.113.7"),
          "REG-BIND: ");
      fails(
          RegistryProcess.run(data, "--data", other.toString(), "--port", "0", "--name", "a b"),
          "REG-NAME: ");
      fails(
          RegistryProcess.run(data, "--data", other.toString(), "enrol", "a#b"), "REG-BAD-VALUE: ");
    }
    Files.write(data.resolve("registry.mv.db"), new byte[4096]);
    fails(
        RegistryProcess.run(data, "--data", data.toString(), "--port", "0"), "REG-DATA-DAMAGED: ");
    Files.writeString(data.resolve("ca.key"), "garbage");
    fails(RegistryProcess.run(data, "--data", data.toString()), "REG-KEYS-UNUSABLE: ");
  }

  @Test
  @Tag("F-06")
  void aKillLeavesEveryEnrolmentWholeOrUndoneAndLosesNoAcknowledgedOne() throws Exception {
    Path data = directory.resolve("data");
    List<String> acknowledged = new ArrayList<>();
    List<Secret> credentials = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      enrolUntilKilled(data, 5 + round * 7, acknowledged, credentials);
    }
    assertThat(acknowledged).hasSizeGreaterThan(10);
    try (RegistryProcess registry = RegistryProcess.serving(data);
        RegistryClient client = client(data, registry)) {
      for (int i = 1; i <= credentials.size(); i++) {
        String id = "CP%03d".formatted(i);
        boolean joins = joins(client, id, credentials.get(i - 1));
        assertThat(joins || !acknowledged.contains(id)).as(id).isTrue();
      }
    }
  }

  /// Enrols one point after the other; while number `after` is under way, the process is killed.
  private static void enrolUntilKilled(
      Path data, int after, List<String> acknowledged, List<Secret> credentials) throws Exception {
    RegistryProcess registry = RegistryProcess.serving(data);
    try (Operator operator = RemoteOperator.beside(data);
        RegistryClient client = client(data, registry)) {
      CountDownLatch underWay = new CountDownLatch(after);
      Thread.startVirtualThread(() -> killAfter(underWay, registry));
      while (true) {
        String id = "CP%03d".formatted(credentials.size() + 1);
        credentials.add(new Secret(MachineSecret.random().text()));
        String code = operator.enrol(new CpId(id)).text();
        underWay.countDown();
        register(client, id, credentials.getLast(), code);
        acknowledged.add(id);
      }
    } catch (CannotReach | Fault killed) {
      registry.kill();
    }
  }

  private static void killAfter(CountDownLatch underWay, RegistryProcess registry) {
    try {
      underWay.await();
      registry.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether the Registry ends a request that is never finished.
  private static boolean joins(RegistryClient client, String id, Secret credential)
      throws Exception {
    try {
      client.authCp(new CpId(id), credential);
      return true;
    } catch (RegistryRefused e) {
      return false;
    }
  }

  private static void register(RegistryClient client, String id, Secret credential, String code)
      throws CannotReach, RegistryRefused, InterruptedException {
    client.register(
        new CpId(id),
        new Place("Berlin"),
        credential,
        Optional.empty(),
        Optional.of(new Secret(code)));
  }

  static RegistryClient client(Path data, RegistryProcess registry) throws IOException {
    ClientTls tls = ClientTls.trusting(Files.readString(data.resolve("ca.pem")));
    return new RegistryClient("localhost", registry.port(), tls, PATIENCE);
  }

  private static void fails(Ended ended, String code) {
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines().filter(line -> line.startsWith(code))).hasSize(1);
    assertThat(ended.err()).doesNotContain("\tat ");
  }
}
