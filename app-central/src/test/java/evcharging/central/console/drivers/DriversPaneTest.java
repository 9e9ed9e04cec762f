package evcharging.central.console.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.OnFx;
import evcharging.central.console.PaneStage;
import evcharging.central.console.desk.Operator;
import evcharging.central.network.Command;
import evcharging.central.network.Driver;
import evcharging.central.network.Role;
import evcharging.crypto.PasswordHash;
import evcharging.domain.DriverId;
import evcharging.domain.SessionId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("P-03")
class DriversPaneTest {
  @TempDir Path directory;
  private ConsoleRig rig;
  private ConsoleRig.Connected point;
  private PaneStage<DriversPane> stage;

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory);
    point = rig.connected("CP001", "Berlin", "0.25");
    rig.driver("D01");
    rig.driver("D02");
    stage = new PaneStage<>(rig, DriversPane::new);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aDriverIsEnrolledWithAPinThatIsShownOnceAndOpensTheAccount() throws Exception {
    stage.click("#driver-enrol");
    stage.type("#driver-id", "not an id");
    assertThat(stage.node("#driver-enrol-do").isDisabled()).isTrue();
    stage.type("#driver-id", "D77");
    stage.click("#driver-enrol-do");
    stage.awaitWords(words -> assertThat(words).contains("D77 is enrolled. The PIN:"));
    String pin = stage.<Label>node("#once-secret").getText();
    assertThat(rig.sources().secrets().verify(pin, new PasswordHash(driver("D77").pinHash())))
        .isTrue();
    assertThat(journal("driver.added/1")).isEqualTo("operator:ana");

    OnFx.run(() -> rig.operator().set(Optional.of(new Operator("bo", Role.ADMIN))));
    stage.awaitWords(words -> assertThat(words).doesNotContain(pin));
  }

  @Test
  void aLockAsksFirstAndCancelChangesNothing() {
    OnFx.run(() -> stage.pane().seek("D02"));
    stage.click("#driver-lock");
    assertThat(stage.words()).anyMatch(w -> w.startsWith("D02 is signed out"));
    stage.click("#ask-cancel");
    assertThat(driver("D02").blocked()).isFalse();
    stage.click("#driver-lock");
    stage.click("#ask-do");
    await().untilAsserted(() -> assertThat(driver("D02").blocked()).isTrue());
    stage.awaitWords(words -> assertThat(words).contains("D02 is locked.", "[Locked (1)]"));
    stage.click("#driver-lock");
    stage.click("#ask-do");
    await().untilAsserted(() -> assertThat(driver("D02").blocked()).isFalse());
  }

  @Test
  void aNewPinIsShownOnceAndTheOldOneIsVoid() {
    String old = driver("D01").pinHash();
    OnFx.run(() -> stage.pane().seek("D01"));
    stage.click("#driver-pin");
    stage.click("#ask-do");
    stage.awaitWords(words -> assertThat(words).contains("The new PIN of D01:"));
    assertThat(driver("D01").pinHash()).isNotEqualTo(old);
  }

  @Test
  void aRequestUnderWayShowsItsSteps() {
    rig.tell(new Command.Start(new DriverId("D01"), UUID.randomUUID(), Optional.of(point.id())));
    stage.show();
    stage.click("#drivers-requests");
    stage.awaitWords(words -> assertThat(words).contains("[Requests (1)]"));
    OnFx.run(() -> stage.pane().seek("D01"));
    stage.awaitWords(words -> assertThat(words).contains("Asked for", "Request under way"));
  }

  @Test
  void whoChargesLeadsToTheSession() {
    SessionId session = rig.supplying(point, "D01");
    rig.tell(new Command.SignedIn(new DriverId("D02"), "hash"));
    stage.show();
    OnFx.run(() -> stage.pane().seek("D01"));
    stage.awaitWords(words -> assertThat(words).contains("Charging", "CP001, Berlin"));
    stage.awaitWords(words -> assertThat(words).contains("Plugged in: supply began"));
    stage.click("#driver-session");
    assertThat(stage.led()).containsExactly("session " + session);
    await()
        .untilAsserted(
            () -> {
              stage.show();
              assertThat(stage.<DriverRow>rows())
                  .filteredOn(row -> row.id().equals("D02"))
                  .allMatch(row -> row.seen().isPresent());
            });
  }

  @Test
  void onlyAnAdminHasEnabledActs() {
    OnFx.run(() -> rig.operator().set(Optional.of(new Operator("op", Role.OPERATOR))));
    OnFx.run(() -> stage.pane().seek("D01"));
    assertThat(stage.node("#driver-enrol").isDisabled()).isTrue();
    assertThat(stage.node("#driver-lock").isDisabled()).isTrue();
    assertThat(stage.node("#driver-pin").isDisabled()).isTrue();
  }

  @Test
  void nothingIsCutInAnyLanguage() {
    assertThat(DriversPane.BUNDLE.faults()).isEmpty();
    OnFx.run(() -> stage.pane().seek("D01"));
    stage.click("#driver-lock");
    assertThat(stage.layoutFaults()).isEmpty();
  }

  private Driver driver(String id) {
    return rig.view().drivers().get(new DriverId(id));
  }

  private String journal(String action) {
    return rig.sources()
        .ledger()
        .audit(evcharging.central.journal.AuditFilter.NEWEST.doing(java.util.Set.of(action)))
        .getFirst()
        .actor();
  }
}
