package evcharging.setup;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.Authority;
import evcharging.crypto.ClientTls;
import evcharging.crypto.ServerIdentity;
import evcharging.domain.Secret;
import evcharging.link.registry.RegistryClient;
import evcharging.registry.Registry;
import evcharging.registry.RegistryConfig;
import evcharging.registry.desk.ServerName;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// The other side of a first run: a real Registry, whatever else may stand in the way, and what
/// becomes of the steps.
public final class SetupStage implements AutoCloseable {
  private final Registry registry;
  private Duration registryIsLater = Duration.ZERO;
  private Duration clockIsOff = Duration.ZERO;

  public SetupStage(Path data) throws Exception {
    registry =
        Registry.start(RegistryConfig.embedded(data).at(() -> Instant.now().plus(registryIsLater)));
  }

  public Registry registry() {
    return registry;
  }

  public String registryUrl() {
    return "https://localhost:" + registry.port();
  }

  public void registryIsLater(Duration by) {
    registryIsLater = by;
  }

  /// The clock of the machine that is set up.
  public void clockIsOff(Duration by) {
    clockIsOff = by;
  }

  /// As a person types the fingerprint that somebody read aloud.
  public Contact.Terms given() {
    return terms(Optional.of(registry.fingerprint().toLowerCase().replace(":", " ")));
  }

  public Contact.Terms terms(Optional<String> fingerprint) {
    return new Contact.Terms(
        fingerprint,
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        () -> Instant.now().plus(clockIsOff));
  }

  public RegistryClient client() {
    return new RegistryClient(
        "localhost", registry.port(), ClientTls.trusting(registry.caPem()), Duration.ofSeconds(30));
  }

  public Secret codeForCentral() {
    return new Secret(registry.operator().enrolServer(new ServerName("central")).text());
  }

  /// A certificate of the network.
  public ServerIdentity enrolledCentral() throws Exception {
    ServerIdentity.Request request = ServerIdentity.request(List.of("localhost", "127.0.0.1"));
    try (RegistryClient client = client()) {
      return request.complete(client.requestCertificate(request.pem(), codeForCentral()));
    }
  }

  /// A certificate of another authority.
  public static ServerIdentity foreign(String name) {
    return ServerIdentity.issuedBy(
        Authority.create(Instant.now()), "server", List.of(name), Instant.now());
  }

  /// A server that greets in the clear, as mail servers do.
  public static ServerSocket plainServer() throws IOException {
    ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> greetsInTheClear(plain));
    return plain;
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

  /// One that nobody listens at, and below those that systems hand out for a moment to whoever
  /// calls somebody: a server may listen there later.
  public static int closedPort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
      try (ServerSocket free = new ServerSocket(port)) {
        return free.getLocalPort();
      } catch (BindException e) {
        // Somebody's: another one.
        continue;
      }
    }
  }

  /// Begins, and goes on as far as it goes.
  public static FirstRun toTheEnd(SetupPlan plan, Answers answers) throws InterruptedException {
    assertThat(plan.questions())
        .filteredOn(question -> !question.isSecret())
        .allMatch(question -> question.takes(answers.text(question.key())));
    FirstRun run = plan.begin(answers);
    goOn(run);
    return run;
  }

  public static void goOn(FirstRun run) throws InterruptedException {
    while (run.next().isPresent()) {
      if (run.go() instanceof Outcome.Failed) {
        return;
      }
    }
  }

  /// Why it waits at this step.
  public static Trouble trouble(FirstRun run, Step.Name step) {
    assertThat(run.next()).contains(step);
    assertThat(run.outcomes().get(step)).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed) run.outcomes().get(step)).why();
  }

  public static void assertStandsAt(FirstRun run, Step.Name step, String code) {
    assertThat(trouble(run, step).code()).isEqualTo(code);
  }

  public static void assertDone(FirstRun run) {
    assertThat(run.next()).as("%s", run.outcomes()).isEmpty();
  }

  @Override
  public void close() {
    registry.close();
  }
}
