package evcharging.central;

import static evcharging.setup.SetupStage.assertDone;
import static evcharging.setup.SetupStage.assertStandsAt;
import static evcharging.setup.SetupStage.closedPort;
import static evcharging.setup.SetupStage.goOn;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.ServerIdentity;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.setup.Answers;
import evcharging.setup.FirstRun;
import evcharging.setup.Machine;
import evcharging.setup.Outcome;
import evcharging.setup.SetupStage;
import evcharging.setup.Step;
import evcharging.setup.TlsDoor;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The first run of Central at a real Registry, and everything that can go wrong with it, each
/// brought about for real.
@Timeout(120)
@Tag("G-01")
class CentralSetupTest {
  @TempDir static Path servers;
  private static SetupStage stage;

  @TempDir Path directory;
  private Machine machine;

  @BeforeAll
  static void start() throws Exception {
    stage = new SetupStage(servers.resolve("registry"));
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @BeforeEach
  void fresh() {
    machine = new Machine(directory, "ev-central", "central-data");
    stage.clockIsOff(Duration.ZERO);
    stage.registryIsLater(Duration.ZERO);
  }

  @Test
  void centralHasItsCertificateAndSetUpAgainItNeedsNoCode() throws Exception {
    FirstRun run = toTheEnd(answers(stage.registryUrl()), code());

    assertDone(run);
    assertThat(run.outcomes().values()).hasOnlyElementsOfTypes(Outcome.Passed.class);
    assertThat(machine.configured())
        .containsEntry("registry", stage.registryUrl())
        .containsEntry("central-name", "localhost,127.0.0.1")
        .containsEntry("central-data", machine.data().toString());
    Path key = ServerIdentity.keyFile(identity());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(ServerIdentity.load(identity()).orElseThrow().names())
        .contains("localhost", "127.0.0.1");
    String before = Files.readString(key);
    FirstRun again = toTheEnd(answers(stage.registryUrl()), Optional.empty());
    assertDone(again);
    assertThat(again.outcomes())
        .containsEntry(Step.Name.REDEEM, new Outcome.Passed("had", List.of("central")));
    assertThat(key).hasContent(before);
    assertThat(machine.strays()).isEmpty();
  }

  @Test
  void withItsOwnRegistryNobodyIsMet() throws Exception {
    FirstRun run = new CentralSetup(machine.place(), stage.given()).begin(answers("embedded"));

    assertThat(run.names()).containsExactly(Step.Name.NAMES, Step.Name.PORTS, Step.Name.WRITE);
  }

  @Test
  void whateverKeepsItFromMeetingTheRegistryIsSaidAndNothingIsWritten() throws Exception {
    assertFails("no-such-registry.invalid:5001", Step.Name.RESOLVE, "SETUP-NAME-NOT-FOUND");
    assertFails("localhost:" + closedPort(), Step.Name.CONNECT, "SETUP-REFUSED");
    try (ServerSocket plain = SetupStage.plainServer()) {
      assertFails("127.0.0.1:" + plain.getLocalPort(), Step.Name.MEET, "SETUP-NOT-TLS");
    }
    try (TlsDoor other = new TlsDoor(SetupStage.foreign("registry.example"), "")) {
      assertFails("localhost:" + other.port(), Step.Name.MEET, "SETUP-CERTIFICATE-NAME");
    }
    try (TlsDoor mallory = new TlsDoor(SetupStage.foreign("localhost"), "HTTP/1.1 200\r\n\r\n")) {
      assertFails("localhost:" + mallory.port(), Step.Name.MEET, "SETUP-ANOTHER-SERVER");
    }
  }

  @Test
  void aClockThatIsHoursOffIsSaid() throws Exception {
    stage.clockIsOff(Duration.ofHours(2));
    FirstRun run = toTheEnd(answers(stage.registryUrl()), code());
    assertStandsAt(run, Step.Name.CLOCK, "SETUP-CLOCK-AHEAD");
    stage.clockIsOff(Duration.ofHours(-2));
    run.go();
    assertStandsAt(run, Step.Name.CLOCK, "SETUP-CLOCK-BEHIND");
    machine.assertUntouched();
  }

  @Test
  @Tag("T11")
  void aCodeThatIsMissingMadeUpUsedExpiredOrAPointsIsSaidAndLeavesNothing() throws Exception {
    Answers answers = answers(stage.registryUrl());
    FirstRun run = toTheEnd(answers, Optional.empty());
    assertStandsAt(run, Step.Name.REDEEM, "SETUP-CODE-MISSING");
    Secret used = code().orElseThrow();
    assertDone(
        SetupStage.toTheEnd(
            new CentralSetup(
                new Machine(directory.resolve("other"), "ev-central", "central-data").place(),
                stage.given()),
            answers(stage.registryUrl()).with(CentralSetup.CODE, used)));
    Secret points = new Secret(stage.registry().operator().enrol(new CpId("CP001")).text());
    Secret late = code().orElseThrow();
    stage.registryIsLater(Duration.ofMinutes(16));
    stage.clockIsOff(Duration.ofMinutes(16));
    for (Secret wrong : List.of(used, points, late)) {
      answers.put(CentralSetup.CODE, wrong);
      run.go();
      assertStandsAt(run, Step.Name.REDEEM, "SETUP-CODE-WRONG");
      assertThat(ServerIdentity.keyFile(identity())).doesNotExist();
    }
    answers.put(CentralSetup.CODE, code().orElseThrow());
    goOn(run);
    assertDone(run);
  }

  @Test
  void whereTheKeyCannotBeKeptNoCodeIsSpentForIt() throws Exception {
    Files.createDirectories(machine.data());
    Files.writeString(identity(), "a file is in the way");
    Answers answers = answers(stage.registryUrl());
    FirstRun run = toTheEnd(answers, code());

    assertStandsAt(run, Step.Name.REDEEM, "SETUP-IN-THE-WAY");
    Files.delete(identity());
    goOn(run);
    assertDone(run);
  }

  @Test
  void aConfigurationThatCannotBeWrittenIsSaidAndTheCodeIsNotAskedForAgain() throws Exception {
    Path blocked = Machine.blocked(machine.configuration());
    FirstRun run = toTheEnd(answers(stage.registryUrl()), code());

    assertStandsAt(run, Step.Name.WRITE, "SETUP-IN-THE-WAY");
    assertThat(machine.strays()).isEmpty();
    Files.delete(blocked.resolve("in the way"));
    Files.delete(blocked);
    assertDone(toTheEnd(answers(stage.registryUrl()), Optional.empty()));
  }

  @Test
  void aPortInUseIsSaidAndOnceFreeItGoesOn() throws Exception {
    Answers answers = answers(stage.registryUrl());
    FirstRun run;
    try (ServerSocket taken = new ServerSocket(0)) {
      answers.put(CentralSetup.API_PORT, Integer.toString(taken.getLocalPort()));
      run = toTheEnd(answers, code());
      assertStandsAt(run, Step.Name.PORTS, "SETUP-PORT-IN-USE");
      machine.assertUntouched();
    }
    goOn(run);
    assertDone(run);
  }

  @Test
  void aNameThatLeadsElsewhereHoldsNobodyUp() throws Exception {
    FirstRun run =
        toTheEnd(answers(stage.registryUrl()).with(CentralSetup.NAMES, "central.invalid"), code());

    assertDone(run);
    assertThat(run.outcomes().get(Step.Name.NAMES)).isInstanceOf(Outcome.Warned.class);
  }

  private void assertFails(String registry, Step.Name step, String code) throws Exception {
    machine.assertFails(toTheEnd(answers("https://" + registry), Optional.empty()), step, code);
  }

  private FirstRun toTheEnd(Answers answers, Optional<Secret> code) throws InterruptedException {
    return SetupStage.toTheEnd(
        new CentralSetup(machine.place(), stage.given()), answers.with(CentralSetup.CODE, code));
  }

  private static Optional<Secret> code() {
    return Optional.of(stage.codeForCentral());
  }

  private Path identity() {
    return machine.data().resolve("identity");
  }

  /// Ports of its own: what else runs on the machine of the test does not matter.
  private static Answers answers(String registry) throws Exception {
    return new Answers()
        .with(CentralSetup.REGISTRY, registry)
        .with(CentralSetup.NAMES, "localhost, 127.0.0.1")
        .with(CentralSetup.PORT, closedPort())
        .with(CentralSetup.API_PORT, closedPort())
        .with(CentralSetup.KAFKA_PORT, closedPort());
  }
}
