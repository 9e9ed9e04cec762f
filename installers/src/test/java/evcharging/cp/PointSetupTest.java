package evcharging.cp;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.Authority;
import evcharging.crypto.ClientTls;
import evcharging.crypto.ServerIdentity;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.link.registry.RegistryClient;
import evcharging.registry.Registry;
import evcharging.registry.RegistryConfig;
import evcharging.registry.desk.ServerName;
import evcharging.setup.Answers;
import evcharging.setup.Contact;
import evcharging.setup.FirstRun;
import evcharging.setup.OptionsText;
import evcharging.setup.Outcome;
import evcharging.setup.SetupPlace;
import evcharging.setup.Step;
import evcharging.setup.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  private Instant registryTime = Instant.now();
  private Duration clockIsOff = Duration.ZERO;
  private Registry registry;
  private TlsDoor central;

  @BeforeEach
  void start() throws Exception {
    registry =
        Registry.start(
            RegistryConfig.embedded(directory.resolve("registry")).at(() -> registryTime));
    central = new TlsDoor(enrolledCentral(), "");
  }

  @AfterEach
  void stop() throws Exception {
    central.close();
    registry.close();
  }

  @Test
  void aPointIsRegisteredWrittenDownAndTried() throws Exception {
    FirstRun run = toTheEnd(answers(code()), given());

    assertThat(run.next()).isEmpty();
    assertThat(run.outcomes().values()).hasOnlyElementsOfTypes(Outcome.Passed.class);
    var options = OptionsText.read(configuration());
    assertThat(options)
        .containsEntry("registry", "https://localhost:" + registry.port())
        .containsEntry("central-host", "localhost")
        .containsEntry("cp-id", "CP001")
        .containsEntry("place", "San Sebastián")
        .containsEntry("engine-port", "9101");
    assertThat(Files.readString(data().resolve("ca.pem"))).isEqualTo(registry.caPem());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credential())))
        .isEqualTo("rw-------");
    assertThat(registry.operator().list()).hasSize(1);
    assertThat(strays()).isEmpty();
  }

  @Test
  void setUpAgainItNeedsNoCodeAndKeepsWhatElseWasConfigured() throws Exception {
    toTheEnd(answers(code()), given());
    Files.writeString(
        configuration(), "# mine\nheartbeat=2s\n" + Files.readString(configuration()));
    String before = Files.readString(credential());
    Answers answers = answers(Optional.empty());
    answers.put(PointSetup.PRICE, "0.40");

    FirstRun run = toTheEnd(answers, given());

    assertThat(run.next()).isEmpty();
    assertThat(run.outcomes().get(Step.Name.REDEEM))
        .isEqualTo(new Outcome.Passed("had", List.of("CP001")));
    assertThat(Files.readString(credential())).isEqualTo(before);
    assertThat(Files.readString(configuration())).startsWith("# mine\nheartbeat=2s\n");
    assertThat(OptionsText.read(configuration())).containsEntry("price", "0.40");
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
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> greetsInTheClear(plain));
      assertFails("SETUP-NOT-TLS", Step.Name.MEET, at("127.0.0.1:" + plain.getLocalPort()));
    }
  }

  @Test
  void aCertificateForAnotherNameIsSaid() throws Exception {
    Authority authority = Authority.create(Instant.now());
    try (TlsDoor other = new TlsDoor(identity(authority, "registry.example"), "")) {
      assertFails("SETUP-CERTIFICATE-NAME", Step.Name.MEET, at("localhost:" + other.port()));
    }
  }

  @Test
  void anotherServerOfTheNetworkIsNoRegistry() throws Exception {
    try (TlsDoor other = new TlsDoor(enrolledCentral(), "HTTP/1.1 404 Not Found\r\n\r\n")) {
      assertFails("SETUP-ANOTHER-SERVER", Step.Name.MEET, at("localhost:" + other.port()));
    }
  }

  @Test
  @Tag("T10")
  void anotherAuthoritysRegistryLearnsNothing() throws Exception {
    Authority authority = Authority.create(Instant.now());
    String answer = "HTTP/1.1 200 OK\r\n\r\n" + authority.caPem();
    try (TlsDoor mallory = new TlsDoor(identity(authority, "localhost"), answer)) {
      assertFails("SETUP-FINGERPRINT", Step.Name.COMPARE, at("localhost:" + mallory.port()));
      assertThat(mallory.heard).hasSize(1).allMatch(words -> words.startsWith("GET /ca.pem "));
    }
  }

  @Test
  void withoutAPersonOrAFingerprintNobodyIsTrusted() throws Exception {
    FirstRun run = toTheEnd(answers(code()), terms(Optional.empty()));

    assertThat(trouble(run, Step.Name.COMPARE).code()).isEqualTo("SETUP-NOT-COMPARED");
    assertThat(Files.exists(data())).isFalse();
  }

  @Test
  void aPersonWhoSaysNoIsAskedAgainAndMayThenSayYes() throws Exception {
    FirstRun run = toTheEnd(answers(code()), terms(Optional.empty()));
    Contact contact = run.contact().orElseThrow();
    assertThat(contact.fingerprint()).isEqualTo(registry.fingerprint());
    contact.decide(false);
    run.go();
    assertThat(trouble(run, Step.Name.COMPARE).code()).isEqualTo("SETUP-FINGERPRINT");
    assertThat(run.asksToCompare()).isTrue();
    contact.decide(true);

    goOn(run);

    assertThat(run.next()).isEmpty();
  }

  @Test
  void aClockThatIsHoursOffIsSaidAndOnceSetRightItGoesOn() throws Exception {
    clockIsOff = Duration.ofHours(5);
    FirstRun run = toTheEnd(answers(code()), given());
    Trouble ahead = trouble(run, Step.Name.CLOCK);
    assertThat(ahead.code()).isEqualTo("SETUP-CLOCK-AHEAD");
    assertThat(ahead.about().get(1).toString()).matches("[45] h \\d\\d min");
    clockIsOff = Duration.ofDays(-400);
    run.go();
    assertThat(trouble(run, Step.Name.CLOCK).code()).isEqualTo("SETUP-CLOCK-BEHIND");
    assertThat(Files.exists(data())).isFalse();
    clockIsOff = Duration.ZERO;

    goOn(run);

    assertThat(run.next()).isEmpty();
  }

  @Test
  @Tag("T11")
  void aCodeThatIsWrongUsedOrExpiredIsSaidAndLeavesNothing() throws Exception {
    String wrong = registry.operator().enrol(new CpId("CP009")).text();
    Answers answers = answers(Optional.of(new Secret(wrong)));
    FirstRun run = toTheEnd(answers, given());
    assertCodeWrong(run);

    Optional<Secret> late = code();
    registryTime = registryTime.plus(Duration.ofMinutes(16));
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
    assertThat(run.next()).isEmpty();
  }

  @Test
  void withoutACodeItIsAskedFor() throws Exception {
    FirstRun run = toTheEnd(answers(Optional.empty()), given());

    assertThat(trouble(run, Step.Name.REDEEM).code()).isEqualTo("SETUP-CODE-MISSING");
  }

  @Test
  void anIdThatIsRegisteredFromAnotherMachineIsSaid() throws Exception {
    registerElsewhere(code().orElseThrow());

    FirstRun run = toTheEnd(answers(Optional.empty()), given());

    assertThat(trouble(run, Step.Name.REDEEM).code()).isEqualTo("SETUP-TAKEN");
    assertThat(Files.exists(credential())).isFalse();
  }

  @Test
  void aConfigurationThatCannotBeWrittenLeavesNothingHalfWritten() throws Exception {
    Files.createDirectories(configuration());

    FirstRun run = toTheEnd(answers(code()), given());

    assertThat(trouble(run, Step.Name.WRITE).code()).isEqualTo("SETUP-NOT-WRITTEN");
    assertThat(Files.exists(data().resolve("ca.pem"))).isFalse();
    assertThat(strays()).isEmpty();
    Files.delete(configuration());
    goOn(run);
    assertThat(run.next()).isEmpty();
  }

  @Test
  void aCentralThatIsNotThereOrOfAnotherNetworkIsSaidAndAMissingKafkaHoldsNobodyUp()
      throws Exception {
    Answers answers = answers(code());
    answers.put(PointSetup.CENTRAL_PORT, Integer.toString(closedPort()));
    answers.put(PointSetup.KAFKA, "localhost:" + closedPort());
    FirstRun run = toTheEnd(answers, given());
    assertThat(trouble(run, Step.Name.CENTRAL).code()).isEqualTo("SETUP-REFUSED");

    Authority other = Authority.create(Instant.now());
    try (TlsDoor foreign = new TlsDoor(identity(other, "localhost"), "")) {
      answers.put(PointSetup.CENTRAL_PORT, Integer.toString(foreign.port()));
      run = toTheEnd(answers, given());
      assertThat(trouble(run, Step.Name.CENTRAL).code()).isEqualTo("SETUP-CERTIFICATE-FOREIGN");
    }

    answers.put(PointSetup.CENTRAL_PORT, Integer.toString(central.port()));
    run = toTheEnd(answers, given());
    assertThat(run.next()).isEmpty();
    assertThat(run.outcomes().get(Step.Name.KAFKA)).isInstanceOf(Outcome.Warned.class);
  }

  @Test
  void aMachineOfServicesGetsAFileForEachPoint() throws Exception {
    Files.createDirectories(directory.resolve("etc/points"));
    Files.writeString(
        configuration(), "# of the package\nregistry=https://registry.example:5001\n#price=1\n");

    toTheEnd(answers(code()), given());

    assertThat(Files.readString(directory.resolve("etc/points/CP001.env")))
        .isEqualTo("PLACE=\"San Sebastián\"\nPORT=\"9101\"\nPRICE=\"0.25\"\n");
    assertThat(Files.readString(configuration()))
        .startsWith(
            "# of the package\nregistry=https://localhost:" + registry.port() + "\nprice=0.25\n");
  }

  private void assertFails(String code, Step.Name step, Answers answers) throws Exception {
    FirstRun run = toTheEnd(answers, given());

    assertThat(trouble(run, step).code()).isEqualTo(code);
    assertThat(Files.exists(data())).as("nothing is written").isFalse();
    run.go();
    assertThat(trouble(run, step).code()).as("again").isEqualTo(code);
  }

  private void assertCodeWrong(FirstRun run) {
    assertThat(trouble(run, Step.Name.REDEEM).code()).isEqualTo("SETUP-CODE-WRONG");
    assertThat(Files.exists(credential())).isFalse();
  }

  private static Trouble trouble(FirstRun run, Step.Name step) {
    assertThat(run.next()).contains(step);
    assertThat(run.outcomes().get(step)).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed) run.outcomes().get(step)).trouble();
  }

  private FirstRun toTheEnd(Answers answers, Contact.Terms terms) throws InterruptedException {
    PointSetup plan =
        new PointSetup(
            new SetupPlace("ev-cp", "data", data(), false, configuration(), false), terms);
    assertThat(plan.questions())
        .filteredOn(question -> !question.isSecret())
        .allMatch(question -> question.takes(answers.text(question.key())));
    FirstRun run = plan.begin(answers);
    goOn(run);
    return run;
  }

  private static void goOn(FirstRun run) throws InterruptedException {
    while (run.next().isPresent()) {
      if (run.go() instanceof Outcome.Failed) {
        return;
      }
    }
  }

  private Answers at(String place) {
    return answers(Optional.empty()).with(PointSetup.REGISTRY, "https://" + place);
  }

  private Answers answers(Optional<Secret> code) {
    return new Answers()
        .with(PointSetup.REGISTRY, "https://localhost:" + registry.port())
        .with(PointSetup.CENTRAL_HOST, "localhost")
        .with(PointSetup.CENTRAL_PORT, Integer.toString(central.port()))
        .with(PointSetup.POINT, "CP001")
        .with(PointSetup.PLACE, "San Sebastián")
        .with(PointSetup.PRICE, "0.25")
        .with(PointSetup.PORT, "9101")
        .with(PointSetup.KAFKA, "localhost:" + central.port())
        .with(PointSetup.CODE, code);
  }

  private Contact.Terms given() {
    return terms(Optional.of(registry.fingerprint().toLowerCase().replace(":", " ")));
  }

  private Contact.Terms terms(Optional<String> fingerprint) {
    InstantSource clock = () -> Instant.now().plus(clockIsOff);
    return new Contact.Terms(fingerprint, Duration.ofSeconds(30), Duration.ofMinutes(5), clock);
  }

  private Optional<Secret> code() {
    return Optional.of(new Secret(registry.operator().enrol(POINT).text()));
  }

  private void registerElsewhere(Secret code) throws Exception {
    try (RegistryClient client = client()) {
      client.register(
          POINT,
          new evcharging.domain.Place("Berlin"),
          new Secret("K3f9-of-another-machine-8271"),
          Optional.empty(),
          Optional.of(code));
    }
  }

  private RegistryClient client() {
    return new RegistryClient(
        "localhost", registry.port(), ClientTls.trusting(registry.caPem()), Duration.ofSeconds(30));
  }

  private ServerIdentity enrolledCentral() throws Exception {
    ServerIdentity.Request request = ServerIdentity.request(List.of("localhost", "127.0.0.1"));
    Secret code = new Secret(registry.operator().enrolServer(new ServerName("central")).text());
    try (RegistryClient client = client()) {
      return request.complete(client.requestCertificate(request.pem(), code));
    }
  }

  private static ServerIdentity identity(Authority authority, String name) {
    return ServerIdentity.issuedBy(authority, "server", List.of(name), Instant.now());
  }

  private static void greetsInTheClear(ServerSocket plain) {
    while (!plain.isClosed()) {
      try (Socket guest = plain.accept()) {
        guest.getOutputStream().write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
        guest.getInputStream().readNBytes(1);
      } catch (IOException e) {
        // Closed, or the guest hung up.
        continue;
      }
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private Path data() {
    return directory.resolve("points");
  }

  private Path configuration() {
    return directory.resolve("etc/points.properties");
  }

  private Path credential() {
    return data().resolve("CP001/credential");
  }

  /// Files that are neither what was wanted nor the Registry's.
  private List<Path> strays() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".new") || file.toString().endsWith(".before"))
          .toList();
    }
  }
}
