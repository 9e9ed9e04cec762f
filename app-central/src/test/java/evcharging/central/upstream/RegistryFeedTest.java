package evcharging.central.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.config.Fault;
import evcharging.crypto.ClientTls;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.PointRole;
import evcharging.crypto.SecretFile;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.Token;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.link.registry.RegistryClient;
import evcharging.registry.Operator;
import evcharging.registry.Registry;
import evcharging.registry.RegistryConfig;
import evcharging.registry.desk.Keys;
import evcharging.registry.desk.ServerName;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Central's side of a real Registry.
final class RegistryFeedTest {
  private static final CpId CP1 = new CpId("CP001");
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path directory;
  private Registry registry;
  private final List<Command> told = new CopyOnWriteArrayList<>();
  private final List<String> said = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() {
    registry = Registry.start(RegistryConfig.embedded(directory.resolve("registry")));
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void aServerCodeBuysOneCertificateWhichIsKept() throws InterruptedException {
    ServerIdentity first = identity();
    assertThat(first.names()).contains("localhost");
    ServerIdentity again = enrolment(Optional.empty()).identity();
    assertThat(again.certificate()).isEqualTo(first.certificate());
  }

  @Test
  void aCertificateWithoutAllNamesIsRenewedWithItself() throws InterruptedException {
    identity();
    ServerEnrolment wider =
        new ServerEnrolment(
            place(),
            directory.resolve("identity"),
            List.of("localhost", "127.0.0.1", "central.example"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            InstantSource.system(),
            said::add);
    assertThat(wider.identity().names()).contains("central.example");
  }

  @Test
  void onTheRegistrysOwnMachineCentralMakesItsCodeItself() throws Exception {
    Secret admin = new Secret(SecretFile.read(Keys.adminFile(directory.resolve("registry"))));
    ServerEnrolment beside =
        new ServerEnrolment(
            place(),
            directory.resolve("identity"),
            List.of("localhost"),
            Optional.of(registry.caPem()),
            Optional.empty(),
            Optional.of(admin),
            InstantSource.system(),
            said::add);
    assertThat(beside.identity().caPem()).isEqualTo(registry.caPem());
  }

  @Test
  void withoutCodeAndCertificateCentralSaysHowToGetOne() {
    assertThatThrownBy(() -> enrolment(Optional.empty()).identity())
        .isInstanceOf(Fault.class)
        .hasMessageContaining("ev-registry enrol-server central");
  }

  @Test
  void aWrongCodeIsRefusedInOneSentence() {
    Secret wrong = new Secret("0000-0000-0000-0000-0000-0000-0000");
    assertThatThrownBy(() -> enrolment(Optional.of(wrong)).identity())
        .isInstanceOf(Fault.class)
        .hasMessageStartingWith("The Registry gives Central no certificate");
  }

  @Tag("G-03")
  @Test
  void registrationsAndDeregistrationsReachTheCoreAtOnce() throws Exception {
    Secret credential = register();
    try (RegistryFeed feed = feed(identity())) {
      await().atMost(LONG).until(() -> told.size() == 1);
      assertThat(told.getFirst()).isInstanceOf(Command.PointRegistered.class);
      await().atMost(LONG).until(() -> feed.state().startsWith("connected"));
      Token token = token(feed, credential);
      assertThat(feed.enrolments().isOver(CP1, token.registration())).isFalse();

      long before = System.nanoTime();
      registry.operator().deregister(CP1);
      await().pollInterval(Duration.ofMillis(10)).atMost(LONG).until(() -> told.size() == 2);
      // One second is promised; a crowded machine is given some more, the long poll lasts 25 s.
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
      assertThat(told.getLast()).isInstanceOf(Command.PointDeregistered.class);
      assertThat(feed.enrolments().isOver(CP1, token.registration())).isTrue();
    }
  }

  @Tag("F-06")
  @Test
  void whileTheRegistryIsAwayItIsSaidOnceAndTheTokenKeyIsStillKnown() throws Exception {
    ServerIdentity identity = identity();
    try (RegistryFeed feed = feed(identity)) {
      await().atMost(LONG).until(() -> feed.state().startsWith("connected"));
      registry.close();
      await().atMost(LONG).until(() -> feed.state().contains("may be late"));
      assertThat(feed.enrolments().tokenKey()).isPresent();
    }
    try (RegistryFeed feed = feed(identity)) {
      assertThat(feed.enrolments().tokenKey()).isPresent();
      await().atMost(LONG).until(() -> said.size() == 2);
    }
    assertThat(said).allMatch(line -> line.startsWith("cannot reach the Registry at "));
  }

  @Tag("F-06")
  @Test
  void eachTimeTheRegistryIsLostAndFoundItIsSaid() throws Exception {
    ServerIdentity identity = identity();
    InetSocketAddress there = new InetSocketAddress("127.0.0.1", registry.port());
    try (RegistryFeed feed = feed(identity)) {
      for (int round = 1; round <= 2; round++) {
        await().atMost(LONG).until(feed::connected);
        registry.close();
        int lost = 2 * round - 1;
        await().atMost(LONG).until(() -> said.size() == lost);
        registry = Registry.start(again(there));
        await().atMost(LONG).until(() -> said.size() == lost + 1);
      }
    }
    String lost = "cannot reach the Registry at " + place() + ", retrying";
    String found = "The Registry at " + place() + " is back";
    assertThat(said).containsExactly(lost, found, lost, found);
  }

  private RegistryConfig again(InetSocketAddress there) {
    RegistryConfig first = RegistryConfig.embedded(directory.resolve("registry"));
    return new RegistryConfig(
        first.data(), there, first.names(), first.clock(), first.refusalRhythm());
  }

  private Token token(RegistryFeed feed, Secret credential) throws Exception {
    try (RegistryClient client = client()) {
      Secret text = client.authCp(CP1, credential);
      Token token =
          Token.verify(text.reveal(), feed.enrolments().tokenKey().orElseThrow(), Instant.now())
              .orElseThrow();
      assertThat(token.role()).isEqualTo(PointRole.ENGINE);
      return token;
    }
  }

  private Secret register() throws Exception {
    Secret credential = new Secret(MachineSecret.random().text());
    try (Operator operator = registry.operator();
        RegistryClient client = client()) {
      Secret code = new Secret(operator.enrol(CP1).text());
      client.register(CP1, new Place("Berlin"), credential, Optional.empty(), Optional.of(code));
      return credential;
    }
  }

  private RegistryClient client() {
    return new RegistryClient(
        "localhost", registry.port(), ClientTls.trusting(registry.caPem()), LONG);
  }

  private RegistryPlace place() {
    return new RegistryPlace("localhost", registry.port());
  }

  private ServerIdentity identity() throws InterruptedException {
    String code = registry.operator().enrolServer(new ServerName("central")).text();
    return enrolment(Optional.of(new Secret(code))).identity();
  }

  private ServerEnrolment enrolment(Optional<Secret> code) {
    return new ServerEnrolment(
        place(),
        directory.resolve("identity"),
        List.of("localhost", "127.0.0.1"),
        Optional.of(registry.caPem()),
        code,
        Optional.empty(),
        InstantSource.system(),
        said::add);
  }

  private RegistryFeed feed(ServerIdentity identity) {
    return new RegistryFeed(
            place(),
            identity,
            directory.resolve("token-key"),
            (command, _, reply) -> {
              told.add(command);
              reply.accept(new Reply.Done());
            },
            said::add)
        .start();
  }
}
