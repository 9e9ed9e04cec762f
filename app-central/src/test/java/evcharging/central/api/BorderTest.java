package evcharging.central.api;

import static evcharging.central.network.Role.ADMIN;
import static evcharging.central.network.Role.AUDITOR;
import static evcharging.central.network.Role.OPERATOR;
import static evcharging.central.network.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.api.RunningApi.Got;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What pages of others try through somebody's browser.
@Tag("T14")
class BorderTest {
  private static final String OUT = "{\"cmd\":\"OUT\",\"cp_id\":\"CP001\"}";

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

  private static Got out(Map<String, String> headers) throws Exception {
    return api.send(Optional.of(api.token(OPERATOR)), "POST", "/api/central_cmd", OUT, headers);
  }

  @Test
  void aPostFromAnotherSitesPageHasNoEffectAndIsAudited() throws Exception {
    Got got = out(Map.of("Origin", "https://evil.example"));
    assertThat(got.status()).isEqualTo(403);
    assertThat(got.body().path("code").asText()).isEqualTo("CROSS_SITE");
    assertThat(out(Map.of("Origin", "null")).status()).isEqualTo(403);
    assertThat(out(Map.of("Sec-Fetch-Site", "cross-site")).status()).isEqualTo(403);
    assertThat(api.core().view().points().get(RunningApi.CP1).point().holds()).isEmpty();
    assertThat(api.get(AUDITOR, "/api/audit").body().toString()).contains("CROSS_SITE");
  }

  @Test
  void noOriginIsAllowedThatWasNotNamed() throws Exception {
    Got named =
        api.send(
            Optional.of(api.token(VIEWER)),
            "GET",
            "/api/cps",
            null,
            Map.of("Origin", "https://wall.example"));
    assertThat(named.response().headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://wall.example");
    Got other =
        api.send(
            Optional.of(api.token(VIEWER)),
            "GET",
            "/api/cps",
            null,
            Map.of("Origin", "https://evil.example"));
    assertThat(other.response().headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @ParameterizedTest
  @CsvSource({"https://wall.example,204", "https://evil.example,403"})
  void aBrowserThatAsksFirstIsTold(String origin, int status) throws Exception {
    Got got =
        api.send(
            Optional.empty(),
            "OPTIONS",
            "/api/central_cmd",
            null,
            Map.of("Origin", origin, "Access-Control-Request-Method", "POST"));
    assertThat(got.status()).isEqualTo(status);
    assertThat(got.response().headers().firstValue("Access-Control-Allow-Methods").isPresent())
        .isEqualTo(status == 204);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,200",
    "LOCALHOST:8000,200",
    "central.example,200",
    "127.0.0.1,200",
    "[::1]:8000,200",
    "evil.example,403",
    "localhost.evil.example,403",
    "127.0.0.1.evil.example,403",
    "'',400"
  })
  void onlyOurOwnNamesAreAnswered(String host, int status) throws Exception {
    assertThat(api.raw("/api/cps", host, api.token(ADMIN)).status()).isEqualTo(status);
  }
}
