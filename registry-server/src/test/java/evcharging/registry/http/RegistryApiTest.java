package evcharging.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.ClientTls;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.PointRole;
import evcharging.crypto.SecretFile;
import evcharging.crypto.Token;
import evcharging.crypto.VerifyKey;
import evcharging.domain.CpId;
import evcharging.registry.Registry;
import evcharging.registry.RegistryConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The calls of G-01 and G-02 as any HTTPS client makes them.
class RegistryApiTest {
  private static final String CREDENTIAL = MachineSecret.random().text();

  @TempDir Path directory;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private Registry registry;
  private HttpClient http;

  @BeforeEach
  void start() {
    registry = Registry.start(RegistryConfig.embedded(directory).at(now::get));
    http =
        HttpClient.newBuilder().sslContext(ClientTls.trusting(registry.caPem()).context()).build();
  }

  @AfterEach
  void stop() {
    http.shutdownNow();
    registry.close();
  }

  @Test
  @Tag("G-01")
  void aPointRegistersInTheShapeOfTheDocument() throws Exception {
    HttpResponse<String> made = register("CP001", CREDENTIAL, code("CP001"));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body())
        .isEqualTo("{\"cp_id\":\"CP001\",\"error\":false,\"location\":\"Berlin\"}");
    assertThat(get("/cp/CP001").body())
        .isEqualTo("{\"cp_id\":\"CP001\",\"location\":\"Berlin\",\"active\":true}");
  }

  @Test
  @Tag("T11")
  void noOneRegistersWithoutACodeOrWithAForeignUsedOrLateOne() throws Exception {
    String other = code("CP002");
    assertThat(register("CP001", CREDENTIAL, "").statusCode()).isEqualTo(401);
    assertThat(register("CP001", CREDENTIAL, other).statusCode()).isEqualTo(403);
    assertThat(register("CP001", CREDENTIAL, "no code at all").statusCode()).isEqualTo(403);

    String used = code("CP001");
    assertThat(register("CP001", CREDENTIAL, used).statusCode()).isEqualTo(201);
    registry.operator().deregister(new CpId("CP001"));
    assertThat(register("CP001", CREDENTIAL, used).statusCode()).isEqualTo(403);

    String replaced = code("CP003");
    String newer = code("CP003");
    assertThat(register("CP003", CREDENTIAL, replaced).statusCode()).isEqualTo(403);
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(15)));
    assertThat(register("CP003", CREDENTIAL, newer).statusCode()).isEqualTo(403);
    assertThat(get("/cp/CP003").statusCode()).isEqualTo(404);
  }

  @Test
  @Tag("G-04")
  void aTakenIdNeedsItsPresentCredential() throws Exception {
    String code = code("CP001");
    register("CP001", CREDENTIAL, code);
    String next = MachineSecret.random().text();

    assertThat(register("CP001", next, code).statusCode()).isEqualTo(409);
    assertThat(change("CP001", next, MachineSecret.random().text()).statusCode()).isEqualTo(409);
    assertThat(authenticate("cp", CREDENTIAL).statusCode()).isEqualTo(200);

    assertThat(change("CP001", next, CREDENTIAL).statusCode()).isEqualTo(201);
    assertThat(authenticate("cp", CREDENTIAL).statusCode()).isEqualTo(403);
    assertThat(authenticate("cp", next).statusCode()).isEqualTo(200);
  }

  @Test
  void aLostAnswerIsAskedForAgainWithTheSameCodeAndCredential() throws Exception {
    String code = code("CP001");
    assertThat(register("CP001", CREDENTIAL, code).statusCode()).isEqualTo(201);
    assertThat(register("CP001", CREDENTIAL, code).statusCode()).isEqualTo(201);
  }

  @Test
  @Tag("T13")
  void theDocumentsOwnCredentialIsTooWeakAndTheCodeIsNotBurnt() throws Exception {
    String code = code("CP001");
    HttpResponse<String> weak = register("CP001", "cp_secret_001", code);

    assertThat(weak.statusCode()).isEqualTo(400);
    assertThat(weak.body()).contains("too weak").doesNotContain("cp_secret_001");
    assertThat(register("CP001", CREDENTIAL, code).statusCode()).isEqualTo(201);
  }

  @Test
  @Tag("G-02")
  void engineAndMonitorGetTokensOfTheirOwnRole() throws Exception {
    register("CP001", CREDENTIAL, code("CP001"));
    VerifyKey key = VerifyKey.parse(field(get("/token-key").body(), "key"));

    for (PointRole role : PointRole.values()) {
      HttpResponse<String> proved =
          authenticate(role == PointRole.ENGINE ? "cp" : "monitor", CREDENTIAL);
      assertThat(proved.statusCode()).isEqualTo(200);
      assertThat(proved.body()).startsWith("{\"ok\":true,\"token\":\"");
      Token token = Token.verify(field(proved.body(), "token"), key, now.get()).orElseThrow();
      assertThat(token.point()).isEqualTo("CP001");
      assertThat(token.role()).isEqualTo(role);
      assertThat(token.registration()).isEqualTo(1);
      assertThat(token.expires()).isBetween(now.get().plusSeconds(595), now.get().plusSeconds(600));
    }
  }

  @Test
  @Tag("G-03")
  void unknownWrongAndDeregisteredAreRefusedWithTheSameAnswer() throws Exception {
    HttpResponse<String> unknown = authenticate("cp", CREDENTIAL);
    register("CP001", CREDENTIAL, code("CP001"));
    HttpResponse<String> wrong = authenticate("cp", MachineSecret.random().text());
    registry.operator().deregister(new CpId("CP001"));
    HttpResponse<String> struck = authenticate("cp", CREDENTIAL);

    for (HttpResponse<String> answer : List.of(unknown, wrong, struck)) {
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).startsWith("{\"ok\":false").isEqualTo(unknown.body());
    }
  }

  @Test
  @Tag("G-03")
  void onlyThePointItselfOrTheOperatorStrikesItOut() throws Exception {
    register("CP001", CREDENTIAL, code("CP001"));
    String admin = SecretFile.read(directory.resolve("admin.secret"));

    assertThat(delete("/unregister/CP001", "").statusCode()).isEqualTo(401);
    assertThat(delete("/unregister/CP001", MachineSecret.random().text()).statusCode())
        .isEqualTo(403);
    assertThat(delete("/unregister/CP009", admin).statusCode()).isEqualTo(404);
    HttpResponse<String> done = delete("/unregister/CP001", CREDENTIAL);
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).isEqualTo("{\"error\":false,\"msg\":\"deactivated\"}");
    assertThat(get("/cp/CP001").body()).contains("\"active\":false");
    assertThat(delete("/unregister/CP001", CREDENTIAL).statusCode()).isEqualTo(403);
    assertThat(delete("/unregister/CP001", admin).statusCode()).isEqualTo(200);
  }

  @Test
  @Tag("T12")
  void wrongTriesAreSlowedDownAndThePointItselfIsNotLockedOut() throws Exception {
    register("CP001", CREDENTIAL, code("CP001"));
    for (int i = 0; i < 5; i++) {
      assertThat(authenticate("cp", MachineSecret.random().text()).statusCode()).isEqualTo(403);
    }
    HttpResponse<String> slowed = authenticate("cp", MachineSecret.random().text());

    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.headers().firstValue("Retry-After")).contains("2");
    assertThat(authenticate("cp", CREDENTIAL).statusCode()).isEqualTo(200);
  }

  @Test
  @Tag("G-02")
  void badRequestsGetOneSentenceAndTheRightStatus() throws Exception {
    String registerPath = "/register/cp";
    assertError(post(registerPath, "{\"cp_id\":"), 400, "not valid JSON");
    assertError(post(registerPath, "[]"), 400, "must be a JSON object");
    assertError(post(registerPath, "{}"), 400, "cp_id is missing");
    assertError(post(registerPath, "{\"cp_id\":7}"), 400, "cp_id must be text");
    assertError(post(registerPath, "{\"cp_id\":\"CP#1\"}"), 400, "charging point id");
    assertError(
        post(registerPath, "{\"cp_id\":\"CP1\",\"location\":\"a\\nb\"}"), 400, "must not contain");
    assertError(post(registerPath, "{\"a\":".repeat(17) + "1" + "}".repeat(17)), 400, "JSON");
    assertError(post(registerPath, "{\"cp_id\":\"" + "x".repeat(17_000) + "\"}"), 413, "longer");
    assertError(send(request(registerPath).POST(BodyPublishers.ofString("x"))), 415, "json");
    assertError(get("/nothing/here"), 404, "not found");
    assertError(get("/cp/CP404"), 404, "not found");
    assertError(get("/cp/a/b"), 404, "not found");
    assertError(get("/register/cp"), 405, "POST");
    assertError(delete("/health", ""), 405, "GET");
    assertError(post("/admin/codes", "{\"cp_id\":\"CP001\"}"), 401, "bearer");
    assertError(get("/changes?after=0"), 401, "enrolled server");
    assertError(
        send(request("/register/cp").method("TRACE", BodyPublishers.noBody())), 405, "POST");
  }

  @Test
  @Tag("T13")
  void answersTellNoVersionAndNoTrace() throws Exception {
    for (HttpResponse<String> answer :
        List.of(get("/health"), get("/x"), post("/auth/cp", "{\"cp_id\":\"CP001\"}"))) {
      assertThat(answer.headers().map().keySet())
          .noneMatch(name -> name.equalsIgnoreCase("Server") || name.startsWith("X-"));
      assertThat(answer.body()).doesNotContain("Exception").doesNotContain("java");
    }
    assertThat(get("/health").body()).isEqualTo("{\"service\":\"EV_Registry\",\"status\":\"OK\"}");
  }

  @Test
  void curlTrustsTheRegistryWithTheCaItAnswers() throws Exception {
    Path ca = directory.resolve("fetched.pem");
    java.nio.file.Files.writeString(ca, get("/ca.pem").body());
    Process curl =
        new ProcessBuilder(
                "curl",
                "-s",
                "--cacert",
                ca.toString(),
                "https://localhost:" + registry.port() + "/health")
            .start();

    assertThat(new String(curl.getInputStream().readAllBytes()))
        .isEqualTo("{\"service\":\"EV_Registry\",\"status\":\"OK\"}");
    assertThat(curl.waitFor()).isZero();
  }

  private String code(String point) {
    return registry.operator().enrol(new CpId(point)).text();
  }

  private HttpResponse<String> register(String point, String credential, String code)
      throws Exception {
    String more = code.isEmpty() ? "" : ",\"enrolment_code\":\"" + code + "\"";
    return post(
        "/register/cp",
        "{\"cp_id\":\"%s\",\"location\":\"Berlin\",\"credential\":\"%s\"%s}"
            .formatted(point, credential, more));
  }

  private HttpResponse<String> change(String point, String credential, String current)
      throws Exception {
    return post(
        "/register/cp",
        "{\"cp_id\":\"%s\",\"location\":\"Berlin\",\"credential\":\"%s\",\"current_credential\":\"%s\"}"
            .formatted(point, credential, current));
  }

  private HttpResponse<String> authenticate(String what, String credential) throws Exception {
    return post(
        "/auth/" + what, "{\"%s_id\":\"CP001\",\"credential\":\"%s\"}".formatted(what, credential));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> delete(String path, String bearer) throws Exception {
    HttpRequest.Builder request = request(path).DELETE();
    return send(bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + registry.port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static void assertError(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"error\":true,\"msg\":\"").contains(words);
  }

  private static String field(String json, String name) {
    return Arrays.stream(json.split("[{},]"))
        .filter(part -> part.startsWith("\"" + name + "\":\""))
        .map(part -> part.substring(name.length() + 4, part.length() - 1))
        .findFirst()
        .orElseThrow();
  }
}
