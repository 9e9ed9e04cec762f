package evcharging.cp;

import static evcharging.setup.SetupStage.assertDone;
import static evcharging.setup.SetupStage.assertStandsAt;
import static evcharging.setup.SetupStage.closedPort;
import static evcharging.setup.SetupStage.goOn;
import static evcharging.setup.SetupStage.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.Authority;
import evcharging.crypto.ServerIdentity;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.link.registry.RegistryClient;
import evcharging.registry.Registry;
import evcharging.setup.Answers;
import evcharging.setup.Contact;
import evcharging.setup.FirstRun;
import evcharging.setup.Machine;
import evcharging.setup.Outcome;
import evcharging.setup.SetupStage;
import evcharging.setup.Step;
import evcharging.setup.TlsDoor;
import evcharging.setup.Trouble;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The first run of a point at a real Registry, and everything that can go wrong with it, each
/// brought about for real.
@Timeout(120)
@Tag("G-01")
class PointSetupTest {
  private static final CpId POINT = new CpId("CP001");

  @TempDir Path directory;

  private SetupStage stage;
  private Registry registry;
  private TlsDoor central;
  private Machine machine;

  @BeforeEach
  void start() throws Exception {
    stage = new SetupStage(directory.resolve("registry"));
    registry = stage.registry();
    central = new TlsDoor(stage.enrolledCentral(), "");
    machine = new Machine(directory.resolve("machine"), "ev-cp", "data");
  }

  @AfterEach
  void stop() throws Exception {
    central.close();
    stage.close();
  }

  @Test
  void aPointIsRegisteredWrittenDownAndTried() throws Exception {
    FirstRun run = toTheEnd(answers(code()), stage.given());

    assertDone(run);
    assertThat(run.outcomes().values()).hasOnlyElementsOfTypes(Outcome.Passed.class);
    var options = machine.configured();
    assertThat(options)
        .containsEntry("registry", stage.registryUrl())
        .containsEntry("central-host", "localhost")
        .containsEntry("cp-id", "CP001")
        .containsEntry("place", "San Sebastián")
        .containsEntry("engine-port", "9101");
    assertThat(Files.readString(machine.data().resolve("ca.pem"))).isEqualTo(registry.caPem());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credential())))
        .isEqualTo("rw-------");
    assertThat(registry.operator().list()).hasSize(1);
    assertThat(machine.strays()).isEmpty();
  }

  @Test
  void setUpAgainItNeedsNoCodeAndKeepsWhatElseWasConfigured() throws Exception {
    toTheEnd(answers(code()), stage.given());
    Files.writeString(
        machine.configuration(),
        "# mine\nheartbeat=2s\n" + Files.readString(machine.configuration()));
    String before = Files.readString(credential());
    Answers answers = answers(Optional.empty());
    answers.put(PointSetup.PRICE, "0.40");

    FirstRun run = toTheEnd(answers, stage.given());

    assertDone(run);
    assertThat(run.outcomes().get(Step.Name.REDEEM))
        .isEqualTo(new Outcome.Passed("had", List.of("CP001")));
    assertThat(Files.readString(credential())).isEqualTo(before);
    assertThat(Files.readString(machine.configuration())).startsWith("# mine\nheartbeat=2s\n");
    assertThat(machine.configured()).containsEntry("price", "0.40");
  }

  @Test
  void aNameNobodyKnowsIsSaid() throws Exception {
    assertFails("SETUP-NAME-NOT-FOUND", Step.Name.RESOLVE, at("no-such-registry.invalid:5001"));
  }

  @Test
  void aPortNobodyListensAtIsSaid() throws Exception {
    assertFails("SETUP-REFUSED", Step.Name.CONNECT, at("127.0.0.1:" + closedPort()));
  }

  @Test
  void aServerWithoutTlsIsSaid() throws Exception {
    try (ServerSocket plain = SetupStage.plainServer()) {
      assertFails("SETUP-NOT-TLS", Step.Name.MEET, at("127.0.0.1:" + plain.getLocalPort()));
    }
  }

  @Test
  void aCertificateForAnotherNameIsSaid() throws Exception {
    try (TlsDoor other = new TlsDoor(SetupStage.foreign("registry.example"), "")) {
      assertFails("SETUP-CERTIFICATE-NAME", Step.Name.MEET, at("localhost:" + other.port()));
    }
  }

  @Test
  void anotherServerOfTheNetworkIsNoRegistry() throws Exception {
    try (TlsDoor other = new TlsDoor(stage.enrolledCentral(), "HTTP/1.1 404 Not Found\r\n\r\n")) {
      assertFails("SETUP-ANOTHER-SERVER", Step.Name.MEET, at("localhost:" + other.port()));
    }
  }

  @Test
  @Tag("T10")
  void anotherAuthoritysRegistryLearnsNothing() throws Exception {
    Authority authority = Authority.create(Instant.now());
    String answer = "HTTP/1.1 200 OK\r\n\r\n" + authority.caPem();
    ServerIdentity shown =
        ServerIdentity.issuedBy(authority, "server", List.of("localhost"), Instant.now());
    try (TlsDoor mallory = new TlsDoor(shown, answer)) {
      assertFails("SETUP-FINGERPRINT", Step.Name.COMPARE, at("localhost:" + mallory.port()));
      assertThat(mallory.heard()).hasSize(1).allMatch(words -> words.startsWith("GET /ca.pem "));
    }
  }

  @Test
  void withoutAPersonOrAFingerprintNobodyIsTrusted() throws Exception {
    FirstRun run = toTheEnd(answers(code()), stage.terms(Optional.empty()));

    assertStandsAt(run, Step.Name.COMPARE, "SETUP-NOT-COMPARED");
    assertThat(Files.exists(machine.data())).isFalse();
  }

  @Test
  void aPersonWhoSaysNoIsAskedAgainAndMayThenSayYes() throws Exception {
    FirstRun run = toTheEnd(answers(code()), stage.terms(Optional.empty()));
    Contact contact = run.contact().orElseThrow();
    assertThat(contact.fingerprint()).isEqualTo(registry.fingerprint());
    contact.decide(false);
    run.go();
    assertStandsAt(run, Step.Name.COMPARE, "SETUP-FINGERPRINT");
    assertThat(run.asksToCompare()).isTrue();
    contact.decide(true);

    goOn(run);

    assertDone(run);
  }

  @Test
  void aClockThatIsHoursOffIsSaidAndOnceSetRightItGoesOn() throws Exception {
    stage.clockIsOff(Duration.ofHours(5));
    FirstRun run = toTheEnd(answers(code()), stage.given());
    Trouble ahead = trouble(run, Step.Name.CLOCK);
    assertThat(ahead.code()).isEqualTo("SETUP-CLOCK-AHEAD");
    assertThat(ahead.about().get(1).toString()).matches("[45] h \\d\\d min");
    stage.clockIsOff(Duration.ofDays(-400));
    run.go();
    assertStandsAt(run, Step.Name.CLOCK, "SETUP-CLOCK-BEHIND");
    assertThat(Files.exists(machine.data())).isFalse();
    stage.clockIsOff(Duration.ZERO);

    goOn(run);

    assertDone(run);
  }

  @Test
  @Tag("T11")
  void aCodeThatIsWrongUsedOrExpiredIsSaidAndLeavesNothing() throws Exception {
    String wrong = registry.operator().enrol(new CpId("CP009")).text();
    Answers answers = answers(Optional.of(new Secret(wrong)));
    FirstRun run = toTheEnd(answers, stage.given());
    assertCodeWrong(run);

    Optional<Secret> late = code();
    stage.registryIsLater(Duration.ofMinutes(16));
    answers.put(PointSetup.CODE, late.orElseThrow());
    run.go();
    assertCodeWrong(run);

    Optional<Secret> used = code();
    registerElsewhere(used.orElseThrow());
    registry.operator().deregister(POINT);
    answers.put(PointSetup.CODE, used.orElseThrow());
    run.go();
    assertCodeWrong(run);

    answers.put(PointSetup.CODE, code().orElseThrow());
    goOn(run);
    assertDone(run);
  }

  @Test
  void withoutACodeItIsAskedFor() throws Exception {
    FirstRun run = toTheEnd(answers(Optional.empty()), stage.given());

    assertStandsAt(run, Step.Name.REDEEM, "SETUP-CODE-MISSING");
  }

  @Test
  void anIdThatIsRegisteredFromAnotherMachineIsSaid() throws Exception {
    registerElsewhere(code().orElseThrow());

    FirstRun run = toTheEnd(answers(Optional.empty()), stage.given());

    assertStandsAt(run, Step.Name.REDEEM, "SETUP-TAKEN");
    assertThat(Files.exists(credential())).isFalse();
  }

  @Test
  void aConfigurationThatCannotBeWrittenLeavesNothingHalfWritten() throws Exception {
    Files.createDirectories(machine.configuration());

    FirstRun run = toTheEnd(answers(code()), stage.given());

    assertStandsAt(run, Step.Name.WRITE, "SETUP-IN-THE-WAY");
    assertThat(Files.exists(machine.data().resolve("ca.pem"))).isFalse();
    assertThat(machine.strays()).isEmpty();
    Files.delete(machine.configuration());
    goOn(run);
    assertDone(run);
  }

  @Test
  void aCentralThatIsNotThereOrOfAnotherNetworkIsSaidAndAMissingKafkaHoldsNobodyUp()
      throws Exception {
    Answers answers = answers(code());
    answers.put(PointSetup.CENTRAL_PORT, Integer.toString(closedPort()));
    answers.put(PointSetup.KAFKA, "localhost:" + closedPort());
    FirstRun run = toTheEnd(answers, stage.given());
    assertStandsAt(run, Step.Name.CENTRAL, "SETUP-REFUSED");

    try (TlsDoor foreign = new TlsDoor(SetupStage.foreign("localhost"), "")) {
      answers.put(PointSetup.CENTRAL_PORT, Integer.toString(foreign.port()));
      run = toTheEnd(answers, stage.given());
      assertStandsAt(run, Step.Name.CENTRAL, "SETUP-CERTIFICATE-FOREIGN");
    }

    answers.put(PointSetup.CENTRAL_PORT, Integer.toString(central.port()));
    run = toTheEnd(answers, stage.given());
    assertDone(run);
    assertThat(run.outcomes().get(Step.Name.KAFKA)).isInstanceOf(Outcome.Warned.class);
  }

  @Test
  void aMachineOfServicesGetsAFileForEachPoint() throws Exception {
    Files.createDirectories(machine.directory().resolve("etc/points"));
    Files.writeString(
        machine.configuration(),
        "# of the package\nregistry=https://registry.example:5001\n#price=1\n");

    toTheEnd(answers(code()), stage.given());

    assertThat(Files.readString(machine.directory().resolve("etc/points/CP001.env")))
        .isEqualTo("PLACE=\"San Sebastián\"\nPORT=\"9101\"\nPRICE=\"0.25\"\n");
    assertThat(Files.readString(machine.configuration()))
        .startsWith(
            "# of the package\nregistry=https://localhost:" + registry.port() + "\nprice=0.25\n");
  }

  private void assertFails(String code, Step.Name step, Answers answers) throws Exception {
    machine.assertFails(toTheEnd(answers, stage.given()), step, code);
  }

  private void assertCodeWrong(FirstRun run) {
    assertStandsAt(run, Step.Name.REDEEM, "SETUP-CODE-WRONG");
    assertThat(Files.exists(credential())).isFalse();
  }

  private FirstRun toTheEnd(Answers answers, Contact.Terms terms) throws InterruptedException {
    return SetupStage.toTheEnd(new PointSetup(machine.place(), terms), answers);
  }

  private Answers at(String place) {
    return answers(Optional.empty()).with(PointSetup.REGISTRY, "https://" + place);
  }

  private Answers answers(Optional<Secret> code) {
    return new Answers()
        .with(PointSetup.REGISTRY, stage.registryUrl())
        .with(PointSetup.CENTRAL_HOST, "localhost")
        .with(PointSetup.CENTRAL_PORT, Integer.toString(central.port()))
        .with(PointSetup.POINT, "CP001")
        .with(PointSetup.PLACE, "San Sebastián")
        .with(PointSetup.PRICE, "0.25")
        .with(PointSetup.PORT, "9101")
        .with(PointSetup.KAFKA, "localhost:" + central.port())
        .with(PointSetup.CODE, code);
  }

  private Optional<Secret> code() {
    return Optional.of(new Secret(registry.operator().enrol(POINT).text()));
  }

  private void registerElsewhere(Secret code) throws Exception {
    try (RegistryClient client = stage.client()) {
      client.register(
          POINT,
          new evcharging.domain.Place("Berlin"),
          new Secret("K3f9-of-another-machine-8271"),
          Optional.empty(),
          Optional.of(code));
    }
  }

  private Path credential() {
    return machine.data().resolve("CP001/credential");
  }
}
