package evcharging.central.api;

import static evcharging.central.api.RunningApi.CP1;
import static evcharging.central.network.Role.ADMIN;
import static evcharging.central.network.Role.OPERATOR;
import static evcharging.central.network.Role.VIEWER;
import static evcharging.central.network.Role.WEATHER;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.api.RunningApi.Got;
import evcharging.central.network.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is refused changes nothing, so one API serves all of these.
class ApiRefusalsTest {
  @TempDir static Path directory;
  private static RunningApi api;

  @BeforeAll
  static void start() throws Exception {
    api = new RunningApi(directory);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Tag("T5")
  @ParameterizedTest
  @ValueSource(
      strings = {"/api/cps/CP999", "/api/cps/..%2F", "/api/nothing", "/", "/api/cps/CP001/x"})
  void whatIsNotThereIsNotFound(String path) throws Exception {
    Got got = api.get(VIEWER, path);
    assertThat(got.status()).isEqualTo(404);
    assertThat(got.body().path("error").asBoolean()).isTrue();
    assertThat(got.body().path("msg").asText()).isEqualTo("not found");
  }

  @Tag("T13")
  @ParameterizedTest
  @CsvSource({
    "DELETE,/api/health,GET",
    "POST,/api/cps,GET",
    "PATCH,/api/cps/CP001,'GET, PUT'",
    "TRACE,/api/health,GET",
    "OPTIONS,/api/central_cmd,POST",
    "GET,/api/weather_update,POST"
  })
  void onlyTheMethodsOfAPathAreAllowed(String method, String path, String allowed)
      throws Exception {
    Got got = api.send(ADMIN, method, path, null);
    assertThat(got.status()).isEqualTo(405);
    assertThat(got.response().headers().firstValue("Allow")).contains(allowed);
  }

  @Tag("T14")
  @ParameterizedTest
  @CsvSource({
    "GET,/api/cps",
    "GET,/api/cps/CP001",
    "GET,/api/sessions",
    "GET,/api/drivers",
    "GET,/api/alerts",
    "GET,/api/locations",
    "GET,/api/weather",
    "GET,/api/audit",
    "GET,/api/status",
    "GET,/api/events",
    "GET,/metrics",
    "POST,/api/weather_forecast",
    "GET,/api/commands/3f0d9f4e-52a4-4f8b-9d0c-6a3c4b5d6e7f",
    "POST,/api/weather_update",
    "POST,/api/weather_alert",
    "POST,/api/central_cmd",
    "DELETE,/api/weather_alert/Berlin",
    "PUT,/api/cps/CP001",
    "POST,/api/admin/drivers",
    "POST,/api/admin/drivers/D01/pin",
    "PUT,/api/admin/drivers/D01",
    "GET,/api/admin/operators",
    "POST,/api/admin/operators",
    "DELETE,/api/admin/operators/ana",
    "GET,/api/admin/tokens",
    "POST,/api/admin/tokens",
    "DELETE,/api/admin/tokens/WEATHER",
    "POST,/api/admin/sessions/S-1/end",
    "POST,/api/admin/cps/CP001/revoke_keys",
    "GET,/api/admin/audit_check",
    "GET,/api/admin/ledger_check"
  })
  void withoutAGoodTokenNothingIsReadOrDone(String method, String path) throws Exception {
    for (Optional<String> token :
        List.of(Optional.<String>empty(), Optional.of("guess"), Optional.of(""))) {
      Got got = api.send(token, method, path, null, Map.of());
      assertThat(got.status()).isEqualTo(401);
      assertThat(got.body().path("code").asText()).isEqualTo("UNAUTHENTICATED");
    }
    assertThat(api.core().view().points().get(CP1).point().holds()).isEmpty();
  }

  @Tag("T14")
  @ParameterizedTest
  @CsvSource({
    "WEATHER,GET,/api/cps",
    "WEATHER,POST,/api/central_cmd",
    "WEATHER,GET,/api/audit",
    "VIEWER,POST,/api/central_cmd",
    "VIEWER,PUT,/api/cps/CP001",
    "VIEWER,GET,/api/audit",
    "VIEWER,POST,/api/weather_update",
    "OPERATOR,POST,/api/weather_alert",
    "OPERATOR,POST,/api/admin/drivers",
    "OPERATOR,POST,/api/admin/tokens",
    "AUDITOR,POST,/api/central_cmd",
    "AUDITOR,POST,/api/admin/cps/CP001/revoke_keys",
    "OPERATOR,GET,/api/admin/tokens"
  })
  void tooLowARoleIsForbidden(Role role, String method, String path) throws Exception {
    Got got = api.send(role, method, path, null);
    assertThat(got.status()).isEqualTo(403);
    assertThat(got.body().path("code").asText()).isEqualTo("FORBIDDEN");
  }

  @Tag("T15")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"city\":\"Berlin\",\"temp\":999,\"wind\":2}",
        "{\"city\":\"Berlin\",\"temp\":\"5\",\"wind\":2}",
        "{\"city\":\"Berlin\",\"temp\":5}",
        "{\"city\":\"\",\"temp\":5,\"wind\":2}",
        "{\"city\":\"Ber\\u202elin\",\"temp\":5,\"wind\":2}",
        "{\"city\":\"Berlin\",\"temp\":1e-999999,\"wind\":2}",
        "{\"city\":\"Berlin\",\"temp\":5,\"wind\":-1}",
        "[]",
        "null",
        "{\"city\":",
        "{}"
      })
  void badWeatherIsRefusedWithOneSentence(String body) throws Exception {
    Got got = api.send(WEATHER, "POST", "/api/weather_update", body);
    assertThat(got.status()).isEqualTo(400);
    assertThat(got.body().path("ok").asBoolean(true)).isFalse();
    assertThat(got.body().path("msg").asText())
        .isNotBlank()
        .doesNotContain("evcharging", "jackson", "Exception", "\n");
    assertThat(api.core().view().weather()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cmd\":\"EXPLODE\"}",
        "{\"cmd\":0}",
        "{}",
        "{\"cmd\":\"OUT\",\"cp_id\":\"a b\"}",
        "{\"cmd\":\"OUT\",\"cmd\":\"OUT\"}",
        "{\"cmd\":\"OUT\"}{}"
      })
  void badCommandsAreRefused(String body) throws Exception {
    assertThat(api.send(OPERATOR, "POST", "/api/central_cmd", body).status()).isEqualTo(400);
    assertThat(api.core().view().points().get(CP1).point().holds()).isEmpty();
  }

  @Test
  void anUnknownPointCannotBeCommanded() throws Exception {
    String body = "{\"cmd\":\"OUT\",\"cp_id\":\"CP999\"}";
    Got got = api.send(OPERATOR, "POST", "/api/central_cmd", body);
    assertThat(got.status()).isEqualTo(404);
    assertThat(got.body().path("code").asText()).isEqualTo("UNKNOWN_POINT");
  }

  @Tag("T18")
  @Test
  void aHugeBodyIsRefused() throws Exception {
    String body = "{\"cmd\":\"" + "x".repeat(20_000) + "\"}";
    Got got = api.send(OPERATOR, "POST", "/api/central_cmd", body);
    assertThat(got.status()).isEqualTo(413);
    assertThat(api.get(VIEWER, "/api/cps").status()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsNotJsonIsRefused() throws Exception {
    Got got =
        api.send(
            Optional.of(api.token(OPERATOR)),
            "POST",
            "/api/central_cmd",
            "cmd=OUT",
            Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(got.status()).isEqualTo(415);
  }

  /// The next call used to be overlooked when it came in one piece with a body nobody had read.
  @Test
  @Tag("T19")
  void afterARefusedCallTheNextOnTheSameConnectionIsServed() throws Exception {
    String body = "{\"cmd\":\"OUT\",\"cp_id\":\"CP001\"}";
    for (int i = 0; i < 300; i++) {
      assertThat(api.send(null, "POST", "/api/central_cmd", body).status()).isEqualTo(401);
      assertThat(api.get(null, "/api/health").status()).isEqualTo(200);
    }
  }

  @Test
  @Tag("T13")
  void noRefusalTellsAVersionAClassOrATrace() throws Exception {
    List<Got> refused =
        List.of(
            api.send(null, "GET", "/api/cps", null),
            api.send(ADMIN, "TRACE", "/api/cps", null),
            api.get(VIEWER, "/api/nothing"),
            api.get(VIEWER, "/api/sessions?limit=x&from=yesterday"),
            api.send(OPERATOR, "POST", "/api/central_cmd", "{\"cmd\":{\"a\":[1]}}"),
            api.send(OPERATOR, "POST", "/api/central_cmd", "{"),
            api.send(ADMIN, "POST", "/api/admin/tokens", "{\"name\":7,\"role\":\"KING\"}"));
    for (Got got : refused) {
      assertThat(got.status()).isGreaterThanOrEqualTo(400);
      assertThat(got.response().headers().firstValue("Server")).isEmpty();
      assertThat(got.response().body())
          .doesNotContainPattern("(?i)exception|java|jackson|evcharging|\\bat [a-z]+\\.");
    }
  }
}
