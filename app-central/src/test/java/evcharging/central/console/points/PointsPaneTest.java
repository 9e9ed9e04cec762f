package evcharging.central.console.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.OnFx;
import evcharging.central.console.PaneStage;
import evcharging.central.console.desk.Operator;
import evcharging.central.journal.AuditFilter;
import evcharging.central.journal.StoredEntry;
import evcharging.central.network.Role;
import evcharging.central.upstream.RegistrarAtRegistry;
import evcharging.central.upstream.RegistryPlace;
import evcharging.crypto.ClientTls;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.SigningKey;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.link.registry.RegistryClient;
import evcharging.registry.Registry;
import evcharging.registry.RegistryConfig;
import evcharging.registry.desk.ServerName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Enrolment from end to end: the real pane, the real core, the real Registry over TLS.
@Tag("S-01")
@Tag("G-03")
class PointsPaneTest {
  private static final CpId CP9 = new CpId("CP009");
  @TempDir Path directory;
  private Registry registry;
  private ConsoleRig rig;
  private PaneStage<PointsPane> stage;

  @BeforeEach
  void open() throws Exception {
    registry = Registry.start(RegistryConfig.embedded(directory.resolve("registry")));
    rig =
        new ConsoleRig(
            directory,
            SigningKey.random(),
            new RegistrarAtRegistry(new RegistryPlace("localhost", registry.port()), identity()));
    rig.connected("CP001", "Berlin", "0.25");
    stage = new PaneStage<>(rig, PointsPane::new);
  }

  @AfterEach
  void close() {
    rig.close();
    registry.close();
  }

  @Test
  void aPointIsEnrolledWithTheCodeOnScreenAndDeregisteredAfterAQuestion() throws Exception {
    stage.click("#point-enrol");
    stage.type("#point-id", "CP009");
    stage.click("#point-enrol-do");
    stage.awaitWords(words -> assertThat(words).anyMatch(w -> w.startsWith("The code of CP009")));
    String fingerprint = registry.fingerprint();
    assertThat(stage.words())
        .as("the fingerprint to compare, eight pairs a line")
        .anyMatch(w -> w.replace("\n", "").endsWith(fingerprint) && w.lines().count() == 5);
    register(stage.<Label>node("#once-secret").getText());
    assertThat(by("point.code-asked/1"))
        .extracting(StoredEntry::actor, StoredEntry::subject)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("operator:ana", "CP009"));

    stage.click("#points-read");
    await()
        .untilAsserted(
            () -> assertThat(row(CP9).standing()).isEqualTo(PointRow.Standing.REGISTERED));
    OnFx.run(() -> stage.pane().seek("CP009"));
    stage.click("#entry-deregister");
    assertThat(stage.words())
        .anyMatch(w -> w.startsWith("CP009 in Berlin is struck out of the Registry at once"));
    stage.click("#ask-do");
    stage.awaitWords(words -> assertThat(words).contains("CP009 is struck out."));
    await()
        .untilAsserted(
            () -> assertThat(row(CP9).standing()).isEqualTo(PointRow.Standing.STRUCK_OUT));
    assertThat(registry.operator().list()).noneMatch(p -> p.active());
    assertThat(by("point.deregistration-asked/1")).hasSize(1);
  }

  @Test
  void theRegistrysNoIsShownAsItsSentence() throws Exception {
    register(registry.operator().enrol(CP9).text());
    stage.click("#point-enrol");
    stage.type("#point-id", "CP009");
    stage.click("#point-enrol-do");
    stage.awaitWords(words -> assertThat(words).anyMatch(w -> w.startsWith("Not done: ")));
  }

  @Tag("F-06")
  @Test
  void withoutTheRegistryThePaneSaysSo() {
    registry.close();
    stage.click("#points-read");
    stage.awaitWords(
        words ->
            assertThat(words).anyMatch(w -> w.startsWith("The Registry's book: cannot reach")));
    assertThat(stage.<PointRow>rows()).extracting(row -> row.id().value()).contains("CP001");
  }

  @Test
  void onlyAnAdminHasEnabledActs() {
    OnFx.run(() -> rig.operator().set(Optional.of(new Operator("op", Role.OPERATOR))));
    OnFx.run(() -> stage.pane().seek("CP001"));
    assertThat(stage.node("#point-enrol").isDisabled()).isTrue();
    assertThat(stage.node("#entry-enrol").isDisabled()).isTrue();
  }

  @Test
  void nothingIsCutInAnyLanguage() {
    assertThat(PointsPane.BUNDLE.faults()).isEmpty();
    OnFx.run(() -> stage.pane().seek("CP001"));
    assertThat(stage.layoutFaults()).isEmpty();
  }

  private PointRow row(CpId id) {
    return stage.<PointRow>rows().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not listed yet"));
  }

  private List<StoredEntry> by(String action) {
    return rig.sources().ledger().audit(AuditFilter.NEWEST.doing(Set.of(action)));
  }

  private void register(String code) throws Exception {
    try (RegistryClient client = stranger()) {
      client.register(
          CP9,
          new Place("Berlin"),
          new Secret(MachineSecret.random().text()),
          Optional.empty(),
          Optional.of(new Secret(code)));
    }
  }

  private RegistryClient stranger() {
    return new RegistryClient(
        "localhost", registry.port(), ClientTls.trusting(registry.caPem()), Duration.ofSeconds(30));
  }

  private ServerIdentity identity() throws Exception {
    Secret code = new Secret(registry.operator().enrolServer(new ServerName("central")).text());
    ServerIdentity.Request request = ServerIdentity.request(List.of("localhost"));
    try (RegistryClient client = stranger()) {
      return request.complete(client.requestCertificate(request.pem(), code));
    }
  }
}
