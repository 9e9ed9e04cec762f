package evcharging.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("T10")
class TlsTest {
  private static final Instant NOW = Instant.now();
  private static final List<String> HERE = List.of("localhost", "127.0.0.1");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Authority ours = Authority.create(NOW);

  @Test
  void aClientOfOurCaIsAnsweredOverTls13() throws IOException {
    try (SSLServerSocket server = echo(ServerIdentity.issuedBy(ours, "central", HERE, NOW))) {
      ClientTls tls = ClientTls.trusting(ours.caPem());
      for (String host : HERE) {
        try (SSLSocket socket = tls.connect(host, server.getLocalPort(), PATIENCE)) {
          socket.getOutputStream().write(42);
          assertThat(socket.getInputStream().read()).isEqualTo(42);
          assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
      }
    }
  }

  @Test
  void aCertificateOfAnotherCaIsRefusedInPlainWords() throws IOException {
    ServerIdentity foreign = ServerIdentity.issuedBy(Authority.create(NOW), "central", HERE, NOW);

    assertThat(refusal(foreign, "localhost"))
        .isEqualTo("the certificate of localhost is not from this network's CA");
  }

  @Test
  void aCertificateForAnotherNameIsRefusedOnAPlainSocket() throws IOException {
    ServerIdentity elsewhere =
        ServerIdentity.issuedBy(ours, "central", List.of("central.example", "10.0.0.1"), NOW);

    assertThat(refusal(elsewhere, "localhost"))
        .isEqualTo("the certificate of localhost is made out to another name");
    assertThat(refusal(elsewhere, "127.0.0.1"))
        .isEqualTo("the certificate of 127.0.0.1 is made out to another name");
  }

  @Test
  void aNameIsCheckedHoweverTheSocketWasMade() throws IOException {
    ServerIdentity elsewhere =
        ServerIdentity.issuedBy(ours, "central", List.of("central.example"), NOW);
    try (SSLServerSocket server = echo(elsewhere)) {
      ClientTls tls = ClientTls.trusting(ours.caPem());
      try (Socket socket =
          tls.context().getSocketFactory().createSocket("localhost", server.getLocalPort())) {
        assertThatThrownBy(() -> ((SSLSocket) socket).startHandshake())
            .isInstanceOf(javax.net.ssl.SSLException.class);
      }
      assertThat(
              tls.context()
                  .createSSLEngine("localhost", 1)
                  .getSSLParameters()
                  .getEndpointIdentificationAlgorithm())
          .isEqualTo("HTTPS");
    }
  }

  @Test
  void anExpiredOrFutureCertificateIsRefusedInPlainWords() throws IOException {
    ServerIdentity old =
        ServerIdentity.issuedBy(ours, "central", HERE, NOW.minus(Duration.ofDays(3 * 365)));
    ServerIdentity early =
        ServerIdentity.issuedBy(ours, "central", HERE, NOW.plus(Duration.ofDays(3)));

    assertThat(refusal(old, "localhost")).contains("has expired").contains("clock");
    assertThat(refusal(early, "localhost")).contains("not valid yet").contains("clock");
  }

  @Test
  void aClockThatIsHalfADayBehindStillConnects() throws IOException {
    ServerIdentity ahead =
        ServerIdentity.issuedBy(ours, "central", HERE, NOW.plus(Duration.ofHours(12)));
    try (SSLServerSocket server = echo(ahead);
        SSLSocket socket =
            ClientTls.trusting(ours.caPem())
                .connect("localhost", server.getLocalPort(), PATIENCE)) {
      assertThat(socket.isConnected()).isTrue();
    }
  }

  @Test
  void olderTlsIsRefused() throws Exception {
    try (SSLServerSocket server = echo(ServerIdentity.issuedBy(ours, "central", HERE, NOW))) {
      SSLContext lax = SSLContext.getInstance("TLS");
      lax.init(null, new javax.net.ssl.TrustManager[] {trustingOurs()}, null);
      try (SSLSocket socket =
          (SSLSocket) lax.getSocketFactory().createSocket("localhost", server.getLocalPort())) {
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        assertThatThrownBy(socket::startHandshake).isInstanceOf(javax.net.ssl.SSLException.class);
      }
    }
  }

  @Test
  void whatIsWrongOnTheWayIsSaidInPlainWords() throws IOException {
    ClientTls tls = ClientTls.trusting(ours.caPem());
    int free;
    try (ServerSocket probe = new ServerSocket(0)) {
      free = probe.getLocalPort();
    }

    Throwable nobody = catchThrowable(() -> tls.connect("localhost", free, PATIENCE));
    assertThat(TlsTrouble.explain(nobody, "localhost:" + free))
        .isEqualTo("nothing listens at localhost:" + free);
    Throwable noName = catchThrowable(() -> tls.connect("no-such-host.invalid", 1, PATIENCE));
    assertThat(TlsTrouble.explain(noName, "no-such-host.invalid"))
        .isEqualTo("no host of that name: no-such-host.invalid");
    try (ServerSocket plain = new ServerSocket(0)) {
      Thread.startVirtualThread(() -> answerWithText(plain));
      Throwable text =
          catchThrowable(() -> tls.connect("localhost", plain.getLocalPort(), PATIENCE));
      assertThat(TlsTrouble.explain(text, "localhost")).isEqualTo("localhost does not speak TLS");
    }
    try (ServerSocket silent = new ServerSocket(0)) {
      Throwable late =
          catchThrowable(
              () -> tls.connect("localhost", silent.getLocalPort(), Duration.ofMillis(200)));
      assertThat(TlsTrouble.explain(late, "localhost"))
          .isEqualTo("localhost does not answer in time");
    }
  }

  @Test
  void theAuthoritySurvivesARestartAndKeepsItsKeyPrivate(@TempDir Path directory)
      throws IOException {
    Authority first = Authority.openOrCreate(directory, NOW);
    Authority second = Authority.openOrCreate(directory, NOW);

    assertThat(second.caPem()).isEqualTo(first.caPem());
    assertThat(second.fingerprint())
        .isEqualTo(first.fingerprint())
        .matches("([0-9A-F]{2}:){31}[0-9A-F]{2}")
        .isEqualTo(Fingerprint.ofPem(first.caPem()));
    assertThat(
            Fingerprint.same(
                first.fingerprint(), first.fingerprint().toLowerCase().replace(":", "")))
        .isTrue();
    assertThat(Fingerprint.same("", "")).isFalse();
    assertThat(Files.getPosixFilePermissions(directory.resolve("ca.key"))).hasSize(2);
  }

  @Test
  void aDamagedAuthorityIsNamed(@TempDir Path directory) throws IOException {
    Authority.openOrCreate(directory, NOW);
    SecretFile.write(
        directory.resolve("ca.key"),
        Pem.write("PRIVATE KEY", EcKeys.generate().getPrivate().getEncoded()));
    assertThatThrownBy(() -> Authority.openOrCreate(directory, NOW))
        .hasMessageContaining("CA is damaged");

    Files.delete(directory.resolve("ca.key"));
    assertThatThrownBy(() -> Authority.openOrCreate(directory, NOW))
        .hasMessageContaining("is missing");
  }

  @Test
  void anIdentityIsStoredLoadedAndCarriesItsNames(@TempDir Path directory) throws IOException {
    List<String> names = List.of("localhost", "central.example", "127.0.0.1", "0:0:0:0:0:0:0:1");
    ServerIdentity made = ServerIdentity.issuedBy(ours, "central", names, NOW);
    assertThat(ServerIdentity.load(directory)).isEmpty();
    made.save(directory);
    ServerIdentity loaded = ServerIdentity.load(directory).orElseThrow();

    assertThat(loaded.certificate()).isEqualTo(made.certificate());
    assertThat(loaded.names()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(loaded.caPem()).isEqualTo(ours.caPem());
    assertThat(loaded.keyPem()).isEqualTo(made.keyPem());
    assertThat(Files.getPosixFilePermissions(directory.resolve("server.key"))).hasSize(2);
    assertThat(loaded.toString()).doesNotContain("PRIVATE");

    SecretFile.write(directory.resolve("server.key"), "garbage");
    assertThatThrownBy(() -> ServerIdentity.load(directory)).hasMessageContaining("damaged");
  }

  @Test
  void requestsThatAreNoneAreRefusedWithASentence() {
    for (String bad : List.of("", "garbage", ours.caPem(), alteredRequest())) {
      assertThatThrownBy(() -> ours.issue(bad, "central", NOW))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("certificate request");
    }
    for (String name : List.of("a b", "-", "1.2.3", "x/y", "ä.de", "a\nb")) {
      assertThatThrownBy(() -> ServerIdentity.request(List.of(name)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> ServerIdentity.request(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thisMachineKnowsItsNames() {
    assertThat(ServerNames.ofThisMachine())
        .contains("localhost", "127.0.0.1", "::1")
        .allMatch(ServerNames::valid);
    assertThat(ServerIdentity.request(ServerNames.ofThisMachine()).pem()).contains("REQUEST");
  }

  /// One byte of the public key is another: the request's signature no longer fits.
  private static String alteredRequest() {
    byte[] request;
    try {
      request = Pem.request(ServerIdentity.request(HERE).pem()).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    request[request.length - 10] ^= 1;
    return Pem.write("CERTIFICATE REQUEST", request);
  }

  private String refusal(ServerIdentity identity, String host) throws IOException {
    try (SSLServerSocket server = echo(identity)) {
      ClientTls tls = ClientTls.trusting(ours.caPem());
      Throwable trouble = catchThrowable(() -> tls.connect(host, server.getLocalPort(), PATIENCE));
      return TlsTrouble.explain(trouble, host);
    }
  }

  private javax.net.ssl.X509TrustManager trustingOurs() {
    return ClientTls.trusting(ours.caPem()).trustManager();
  }

  private static SSLServerSocket echo(ServerIdentity identity) throws IOException {
    SSLServerSocket server =
        ServerTls.of(identity)
            .listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    Thread.startVirtualThread(() -> echoForEver(server));
    return server;
  }

  private static void echoForEver(SSLServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
          socket.getOutputStream().write(b);
        }
      } catch (IOException e) {
        // The client refused us, which is what most of these tests are about.
      }
    }
  }

  private static void answerWithText(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("SSH-2.0-OpenSSH\r\n".repeat(3).getBytes());
      socket.getOutputStream().flush();
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The client is gone.
    }
  }
}
