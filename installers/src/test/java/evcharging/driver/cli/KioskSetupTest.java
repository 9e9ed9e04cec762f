package evcharging.driver.cli;

import static evcharging.setup.SetupStage.assertDone;
import static evcharging.setup.SetupStage.assertStandsAt;
import static evcharging.setup.SetupStage.closedPort;
import static evcharging.setup.SetupStage.goOn;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.RealCentral;
import evcharging.crypto.ServerIdentity;
import evcharging.setup.Answers;
import evcharging.setup.Contact;
import evcharging.setup.FirstRun;
import evcharging.setup.Machine;
import evcharging.setup.Outcome;
import evcharging.setup.SetupStage;
import evcharging.setup.Step;
import evcharging.setup.TlsDoor;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The first run of a kiosk at a real Central, and everything that can go wrong with it, each
/// brought about for real.
@Timeout(120)
@Tag("G-01")
class KioskSetupTest {
  @TempDir static Path servers;
  private static SetupStage stage;
  private static ServerIdentity identity;
  private static RealCentral central;

  @TempDir Path directory;
  private Machine machine;

  @BeforeAll
  static void start() throws Exception {
    stage = new SetupStage(servers.resolve("registry"));
    identity = stage.enrolledCentral();
    central = new RealCentral(servers.resolve("central"), identity);
  }

  @AfterAll
  static void stop() {
    central.close();
    stage.close();
  }

  @BeforeEach
  void fresh() {
    machine = new Machine(directory, "ev-driver", "data");
    stage.clockIsOff(Duration.ZERO);
  }

  @Test
  void aKioskKnowsItsNetworkAndSettingItUpAgainChangesNothing() throws Exception {
    FirstRun run = toTheEnd("localhost", central.port());

    assertDone(run);
    assertThat(run.outcomes().values()).hasOnlyElementsOfTypes(Outcome.Passed.class);
    assertThat(machine.configured())
        .containsEntry("central-ip", "localhost")
        .containsEntry("central-port", Integer.toString(central.port()));
    assertThat(Path.of(machine.configured().getProperty("ca")))
        .hasContent(stage.registry().caPem());
    String before = Files.readString(machine.configuration());
    assertDone(toTheEnd("localhost", central.port()));
    assertThat(machine.configuration()).hasContent(before);
    assertThat(machine.strays()).isEmpty();
  }

  @Test
  void whateverKeepsItFromMeetingCentralIsSaidAndNothingIsWritten() throws Exception {
    assertFails("no-such-central.invalid", 9002, Step.Name.RESOLVE, "SETUP-NAME-NOT-FOUND");
    assertFails("localhost", closedPort(), Step.Name.CONNECT, "SETUP-REFUSED");
    try (ServerSocket plain = SetupStage.plainServer()) {
      assertFails("127.0.0.1", plain.getLocalPort(), Step.Name.MEET, "SETUP-NOT-TLS");
    }
    try (TlsDoor other = new TlsDoor(SetupStage.foreign("central.example"), "")) {
      assertFails("localhost", other.port(), Step.Name.MEET, "SETUP-CERTIFICATE-NAME");
    }
    try (TlsDoor mallory = new TlsDoor(SetupStage.foreign("localhost"), "")) {
      assertFails("localhost", mallory.port(), Step.Name.COMPARE, "SETUP-FINGERPRINT");
      assertThat(mallory.heard()).isEmpty();
    }
    assertStandsAt(
        toTheEnd("localhost", central.port(), stage.terms(Optional.empty())),
        Step.Name.COMPARE,
        "SETUP-NOT-COMPARED");
    machine.assertUntouched();
  }

  /// Central's wire tells no time; that its certificate is not in force yet, or any more, is seen.
  @Test
  void aClockThatIsYearsOffIsSaidAndOnceSetRightItGoesOn() throws Exception {
    stage.clockIsOff(Duration.ofDays(-400));
    FirstRun run = toTheEnd("localhost", central.port());
    assertStandsAt(run, Step.Name.CLOCK, "SETUP-CERTIFICATE-TIME");
    machine.assertUntouched();
    stage.clockIsOff(Duration.ZERO);

    goOn(run);

    assertDone(run);
  }

  @Test
  void aFileThatCannotBeWrittenLeavesNothingHalfWritten() throws Exception {
    Path blocked = Machine.blocked(machine.configuration());
    FirstRun run = toTheEnd("localhost", central.port());

    assertStandsAt(run, Step.Name.WRITE, "SETUP-IN-THE-WAY");
    machine.assertUntouched();
    Files.delete(blocked.resolve("in the way"));
    Files.delete(blocked);
    goOn(run);
    assertDone(run);
  }

  @Test
  void aCentralThatLeftOrIsAnotherOneByTheTimeOfTheTestIsSaid() throws Exception {
    FirstRun run;
    int port;
    try (TlsDoor door = new TlsDoor(identity, "")) {
      port = door.port();
      run = new KioskSetup(machine.place(), stage.given()).begin(answers("localhost", port));
      while (!run.next().equals(Optional.of(Step.Name.CENTRAL))) {
        assertThat(run.go()).isInstanceOf(Outcome.Passed.class);
      }
    }
    run.go();
    assertStandsAt(run, Step.Name.CENTRAL, "SETUP-REFUSED");
    try (TlsDoor _ = new TlsDoor(SetupStage.foreign("localhost"), "", port)) {
      run.go();
      assertStandsAt(run, Step.Name.CENTRAL, "SETUP-CERTIFICATE-FOREIGN");
    }
    try (TlsDoor _ = new TlsDoor(identity, "", port)) {
      goOn(run);
      assertDone(run);
    }
  }

  private void assertFails(String host, int port, Step.Name step, String code) throws Exception {
    machine.assertFails(toTheEnd(host, port), step, code);
  }

  private FirstRun toTheEnd(String host, int port) throws InterruptedException {
    return toTheEnd(host, port, stage.given());
  }

  private FirstRun toTheEnd(String host, int port, Contact.Terms terms)
      throws InterruptedException {
    return SetupStage.toTheEnd(new KioskSetup(machine.place(), terms), answers(host, port));
  }

  private static Answers answers(String host, int port) {
    return new Answers().with(KioskSetup.CENTRAL_HOST, host).with(KioskSetup.CENTRAL_PORT, port);
  }
}
