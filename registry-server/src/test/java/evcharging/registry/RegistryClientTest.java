package evcharging.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import evcharging.crypto.Authority;
import evcharging.crypto.CaByFingerprint;
import evcharging.crypto.ClientTls;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.TlsTrouble;
import evcharging.crypto.Token;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.link.registry.RegistryChange;
import evcharging.link.registry.RegistryChange.Kind;
import evcharging.link.registry.RegistryChanges;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import evcharging.registry.desk.ServerName;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What points and Central see of the Registry, through the client they use.
class RegistryClientTest {
  private static final CpId POINT = new CpId("CP001");
  private static final Place BERLIN = new Place("Berlin");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path directory;

  private Registry registry;
  private RegistryClient client;

  @BeforeEach
  void start() {
    registry = Registry.start(RegistryConfig.embedded(directory));
    client = client(ClientTls.trusting(registry.caPem()), PATIENCE);
  }

  @AfterEach
  void stop() {
    client.close();
    registry.close();
  }

  @Test
  void aPointRegistersProvesItselfAndLeaves() throws Exception {
    Secret credential = enrolled();
    Secret token = client.authMonitor(POINT, credential);

    assertThat(Token.verify(token.reveal(), client.tokenKey(), Instant.now())).isPresent();
    assertThat(client.authCp(POINT, credential)).isNotEqualTo(token);
    client.unregister(POINT, credential);
    assertThatThrownBy(() -> client.authCp(POINT, credential))
        .isInstanceOf(RegistryRefused.class)
        .hasMessageContaining("not registered");
  }

  @Test
  void aServerGetsItsCertificateAndReadsTheFeedWithIt() throws Exception {
    ServerIdentity central = enrolledServer("central");
    Secret credential = enrolled();
    try (RegistryClient feed = client(ClientTls.showing(central), PATIENCE)) {
      RegistryChanges first = feed.changes(0);
      assertThat(first.lines())
          .extracting(RegistryChange::point, RegistryChange::kind, RegistryChange::place)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(POINT, Kind.REGISTERED, BERLIN));
      assertThat(feed.changes(first.next(0), Duration.ZERO).lines()).isEmpty();
      assertThat(feed.changes(99, Duration.ofSeconds(20)).next(99)).isZero();
      client.unregister(POINT, credential);
      assertThat(feed.changes(1).lines().getFirst().kind()).isEqualTo(Kind.DEREGISTERED);
    }
  }

  @Test
  @Tag("G-03")
  void aDeregistrationIsToldToAWaitingServerAtOnce() throws Exception {
    ServerIdentity central = enrolledServer("central");
    enrolled();
    try (RegistryClient feed = client(ClientTls.showing(central), PATIENCE)) {
      feed.changes(0);
      CountDownLatch asking = new CountDownLatch(1);
      CompletableFuture<RegistryChanges> next =
          CompletableFuture.supplyAsync(() -> waitForChange(feed, asking));
      asking.await();
      long before = System.nanoTime();
      registry.operator().deregister(POINT);
      RegistryChanges told = next.get(20, TimeUnit.SECONDS);

      assertThat(told.lines().getFirst().kind()).isEqualTo(Kind.DEREGISTERED);
      // Milliseconds on a quiet machine; on a busy one still told, not found out by the next poll.
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void onlyTheCertificateInForceReadsTheFeed() throws Exception {
    ServerIdentity first = enrolledServer("central");
    ServerIdentity.Request request = ServerIdentity.request(List.of("localhost"));
    try (RegistryClient old = client(ClientTls.showing(first), PATIENCE)) {
      ServerIdentity renewed = request.complete(old.renewCertificate(request.pem()));
      try (RegistryClient current = client(ClientTls.showing(renewed), PATIENCE)) {
        assertThat(current.changes(0, Duration.ZERO).lines()).isEmpty();
      }
      refused(401, () -> old.changes(0, Duration.ZERO));
      refused(401, () -> old.renewCertificate(request.pem()));
    }
    refused(401, () -> client.changes(0, Duration.ZERO));
    refused(401, () -> client.renewCertificate(request.pem()));
  }

  @Test
  @Tag("T11")
  void aServersCodeIsForOneRequestOnly() throws Exception {
    Secret code = new Secret(registry.operator().enrolServer(new ServerName("central")).text());
    ServerIdentity.Request request = ServerIdentity.request(List.of("localhost"));
    ServerIdentity.Request another = ServerIdentity.request(List.of("localhost"));

    refused(400, () -> client.requestCertificate("garbage", code));
    String chain = client.requestCertificate(request.pem(), code);
    assertThat(client.requestCertificate(request.pem(), code)).isEqualTo(chain);
    refused(403, () -> client.requestCertificate(another.pem(), code));
    Secret points = new Secret(registry.operator().enrol(POINT).text());
    refused(403, () -> client.requestCertificate(another.pem(), points));
  }

  @Test
  @Tag("T10")
  void aRegistryOfAnotherCaIsRefusedInPlainWords() {
    String foreign = Authority.create(Instant.now()).caPem();
    try (RegistryClient stranger = client(ClientTls.trusting(foreign), PATIENCE)) {
      assertThatThrownBy(stranger::health)
          .isInstanceOf(CannotReach.class)
          .hasMessage(
              "cannot reach the Registry: the certificate of localhost:"
                  + registry.port()
                  + " is not from this network's CA");
    }
  }

  @Test
  void whatFailedOnTheWayIsSaidInPlainWords() throws Exception {
    ClientTls tls = ClientTls.trusting(registry.caPem());
    int free;
    try (ServerSocket probe = new ServerSocket(0)) {
      free = probe.getLocalPort();
    }
    unreachable(new RegistryClient("localhost", free, tls, PATIENCE), "nothing listens at");
    unreachable(
        new RegistryClient("no-such-host.invalid", 5001, tls, PATIENCE), "no host of that name");
    try (ServerSocket silent = new ServerSocket(0)) {
      unreachable(
          new RegistryClient("localhost", silent.getLocalPort(), tls, Duration.ofMillis(300)),
          "does not answer in time");
    }
    String address = java.net.InetAddress.getLoopbackAddress().getHostAddress();
    new RegistryClient(address, registry.port(), tls, PATIENCE).health();
  }

  @Test
  @Tag("T10")
  void theCaIsFetchedByItsFingerprintOnly() throws Exception {
    assertThat(
            CaByFingerprint.fetch("localhost", registry.port(), registry.fingerprint(), PATIENCE))
        .isEqualTo(registry.caPem());
    String foreign = Authority.create(Instant.now()).fingerprint();
    Throwable refused =
        catchThrowable(
            () -> CaByFingerprint.fetch("localhost", registry.port(), foreign, PATIENCE));
    assertThat(TlsTrouble.explain(refused, "localhost")).contains("another fingerprint");
  }

  @Test
  void aWrongCodeIsSaidInPlainWords() {
    assertThatThrownBy(
            () ->
                client.register(
                    POINT,
                    BERLIN,
                    new Secret(MachineSecret.random().text()),
                    Optional.empty(),
                    Optional.of(new Secret("0000"))))
        .isInstanceOf(RegistryRefused.class)
        .hasMessage("the one-time code is wrong, used or expired");
  }

  private Secret enrolled() throws Exception {
    Secret credential = new Secret(MachineSecret.random().text());
    Secret code = new Secret(registry.operator().enrol(POINT).text());
    client.register(POINT, BERLIN, credential, Optional.empty(), Optional.of(code));
    return credential;
  }

  private ServerIdentity enrolledServer(String name) throws Exception {
    Secret code = new Secret(registry.operator().enrolServer(new ServerName(name)).text());
    ServerIdentity.Request request = ServerIdentity.request(List.of("localhost", "127.0.0.1"));
    return request.complete(client.requestCertificate(request.pem(), code));
  }

  private RegistryClient client(ClientTls tls, Duration patience) {
    return new RegistryClient("localhost", registry.port(), tls, patience);
  }

  private static RegistryChanges waitForChange(RegistryClient feed, CountDownLatch asking) {
    asking.countDown();
    try {
      return feed.changes(1);
    } catch (CannotReach | RegistryRefused | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Call {
    void make() throws Exception;
  }

  private static void refused(int status, Call call) {
    assertThatThrownBy(call::make)
        .isInstanceOf(RegistryRefused.class)
        .satisfies(e -> assertThat(((RegistryRefused) e).status()).isEqualTo(status));
  }

  private static void unreachable(RegistryClient client, String words) {
    try (client) {
      assertThatThrownBy(client::health)
          .isInstanceOf(CannotReach.class)
          .hasMessageStartingWith("cannot reach the Registry: ")
          .hasMessageContaining(words);
    }
  }
}
