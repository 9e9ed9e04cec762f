package evcharging.central.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.central.upstream.Registrar.Answer;
import evcharging.central.upstream.Registrar.Registered;
import evcharging.crypto.ClientTls;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.ServerIdentity;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import evcharging.registry.Registry;
import evcharging.registry.RegistryConfig;
import evcharging.registry.desk.ServerName;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator may ask a real Registry through Central, and who else may not.
@Tag("S-01")
final class RegistrarAtRegistryTest {
  private static final CpId CP7 = new CpId("CP007");
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path directory;
  private Registry registry;

  @BeforeEach
  void open() {
    registry = Registry.start(RegistryConfig.embedded(directory.resolve("registry")));
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void aCodeThatCentralAskedForEnrolsOnePointOnce() throws Exception {
    Registrar registrar = registrar("central");
    Registrar.Code code = done(registrar.code(CP7));
    assertThat(code.expires()).isAfter(Instant.now());
    register(code.code());
    assertThat(done(registrar.points()))
        .containsExactly(new Registered(CP7, new Place("Berlin"), true));
    assertThat(registrar.code(CP7)).isInstanceOf(Answer.Refused.class);
    assertThatThrownBy(() -> register(code.code())).isInstanceOf(RegistryRefused.class);
  }

  @Tag("G-03")
  @Test
  void aPointThatCentralStruckOutIsOut() throws Exception {
    Registrar registrar = registrar("central");
    Secret credential = register(done(registrar.code(CP7)).code());
    done(registrar.deregister(CP7));
    assertThat(done(registrar.points())).extracting(Registered::active).containsExactly(false);
    try (RegistryClient client = stranger()) {
      assertThatThrownBy(() -> client.authCp(CP7, credential)).isInstanceOf(RegistryRefused.class);
    }
    assertThat(registrar.deregister(new CpId("CP099"))).isInstanceOf(Answer.Refused.class);
  }

  @Tag("T11")
  @Test
  void nobodyElseGetsCodesOrStrikesPointsOut() throws Exception {
    register(done(registrar("central").code(CP7)).code());
    Registrar other = registrar("weather");
    assertThat(other.code(new CpId("CP008"))).isInstanceOf(Answer.Refused.class);
    assertThat(other.deregister(CP7)).isInstanceOf(Answer.Refused.class);
    assertThat(other.points()).isInstanceOf(Answer.Refused.class);
    try (RegistryClient client = stranger()) {
      assertThatThrownBy(() -> client.newCode(new CpId("CP008")))
          .isInstanceOf(RegistryRefused.class);
      assertThatThrownBy(() -> client.unregister(CP7)).isInstanceOf(RegistryRefused.class);
      assertThatThrownBy(() -> client.points()).isInstanceOf(RegistryRefused.class);
    }
    assertThat(registry.operator().list()).allMatch(point -> point.active());
  }

  @Tag("T11")
  @Test
  void centralsCertificateBuysNoCodesForServers() throws Exception {
    try (HttpClient http =
        HttpClient.newBuilder()
            .sslContext(ClientTls.showing(identity("central")).context())
            .build()) {
      assertThat(codeFor(http, "\"cp_id\":\"CP007\"")).isEqualTo(201);
      assertThat(codeFor(http, "\"server\":\"central\"")).isEqualTo(403);
    }
  }

  private int codeFor(HttpClient http, String whom) throws Exception {
    URI codes = URI.create("https://localhost:" + registry.port() + "/admin/codes");
    return http.send(
            HttpRequest.newBuilder(codes)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{" + whom + "}"))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  @Tag("F-06")
  @Test
  void aRegistryThatIsAwayIsSaidInASentence() throws Exception {
    Registrar registrar = registrar("central");
    registry.close();
    assertThat(registrar.code(CP7))
        .isInstanceOfSatisfying(
            Answer.Unreachable.class,
            away -> assertThat(away.sentence()).startsWith("cannot reach the Registry"));
  }

  private static <T> T done(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<T>) answer).value();
  }

  private Secret register(Secret code) throws Exception {
    Secret credential = new Secret(MachineSecret.random().text());
    try (RegistryClient client = stranger()) {
      client.register(CP7, new Place("Berlin"), credential, Optional.empty(), Optional.of(code));
    }
    return credential;
  }

  private RegistryClient stranger() {
    return new RegistryClient(
        "localhost", registry.port(), ClientTls.trusting(registry.caPem()), LONG);
  }

  private Registrar registrar(String server) throws InterruptedException {
    return new RegistrarAtRegistry(
        new RegistryPlace("localhost", registry.port()), identity(server));
  }

  private ServerIdentity identity(String server) throws InterruptedException {
    Secret code = new Secret(registry.operator().enrolServer(new ServerName(server)).text());
    ServerIdentity.Request request = ServerIdentity.request(List.of("localhost"));
    try (RegistryClient client = stranger()) {
      return request.complete(client.requestCertificate(request.pem(), code));
    } catch (evcharging.link.CannotReach | RegistryRefused e) {
      throw new AssertionError(e);
    }
  }
}
