package evcharging.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.crypto.ClientTls;
import evcharging.demo.Actor;
import evcharging.demo.Hosts;
import evcharging.demo.Plant;
import evcharging.demo.Ports;
import evcharging.demo.Site;
import evcharging.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The weather's stories with the programs as shipped: a point that charges, EV_W, and OpenWeather
/// as a server of the test's own. Each story leaves the network in good weather.
@TestMethodOrder(MethodOrderer.MethodName.class)
class WeatherStoriesIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String[] CAR = {
    "--charger", "AC_22", "--battery", "90000", "--charge", "10", "--auto-plug", "300ms"
  };

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path directory;

  private static final Sky SKY = new Sky();
  private static Site site;
  private static Plant plant;
  private static Actor weather;
  private static HttpClient http;
  private static String token;

  @BeforeAll
  static void aNetworkOfOnePointUnderTheSky() throws Exception {
    site = new Site(Path.of(System.getProperty("ev.dist")), directory.resolve("site"), _ -> {});
    plant = new Plant(site, Ports.free(), Hosts.ONE);
    plant.registry().expect("EV_Registry running", SOON);
    plant.central().expect("EV_Central running", SOON);
    plant.register(Map.of("CP001", "Berlin"));
    plant.addDrivers(List.of("D01"));
    plant.engine("CP001", "Berlin", "0.25", 0, CAR).expect("AES key received", SOON);
    plant.monitor("CP001", 0).expect("STATUS OK", SOON);
    plant.letWeatherIn();
    token = token("looker", "viewer");
    String ca = Files.readString(site.at("registry", "ca.pem"));
    http = HttpClient.newBuilder().sslContext(ClientTls.trusting(ca).context()).build();
    token("mover", "operator");
    weather =
        plant.weather(
            "--provider=openweather",
            "--openweather-url=" + SKY.address(),
            "--key-file=" + plant.secret("openweather.key", "a-key-of-the-test"),
            "--operator-token-file=" + site.at("mover.token"),
            "--every=300ms",
            "--ask-every=0s",
            "--calls-per-minute=100000",
            "--backoff=200ms",
            "--backoff-most=500ms",
            "--patience=20s",
            "--forecast-every=0s");
    weather.expect("Berlin: 8.00°C, wind 2.00", SOON);
    until("ACTIVADO", _ -> true);
  }

  private static String token(String name, String role) throws Exception {
    Path file = site.at(name + ".token");
    plant.operator("token", "create", name, "--role", role, "--out", file.toString());
    return Files.readString(file).strip();
  }

  @AfterAll
  static void everybodyEnds() {
    try {
      plant.operator("audit", "verify");
    } finally {
      site.close();
      SKY.close();
    }
  }

  @Test
  @Tag("W-03")
  void frostLetsARunningSupplyFinishAndThenClosesThePoint() {
    Actor driver = plant.driver("D01");
    driver.expect("authenticated", SOON);
    driver.type("start CP001");
    driver.expect("Charging started at CP001", SOON);
    SKY.temperature("Berlin", -5);
    until("SUMINISTRANDO", row -> row.path("status_reason").asText().contains("stops after"));
    driver.type("stop");
    driver.expect("SESSION SUMMARY", SOON);
    driver.expect("Cost:", SOON);
    until("PARADO", row -> row.path("status_reason").asText().toLowerCase().contains("weather"));
    driver.type("start CP001");
    driver.expect("(?i)weather|no charging point|out of", SOON);
    driver.type("quit");
    SKY.temperature("Berlin", 8);
    until("ACTIVADO", _ -> true);
  }

  @Test
  @Tag("P-07")
  void theAllClearLeavesWhatAnOperatorStopped() {
    SKY.temperature("Berlin", -5);
    until("PARADO", _ -> true);
    plant.operator("cmd", "out", "CP001");
    SKY.temperature("Berlin", 8);
    await().atMost(SOON).until(() -> ofBerlin().path("alert").isNull());
    until("PARADO", row -> !row.path("status_reason").asText().toLowerCase().contains("weather"));
    plant.operator("cmd", "resume", "CP001");
    until("ACTIVADO", _ -> true);
  }

  @Test
  @Tag("W-04")
  void aPointMovedWhileAllRunsHasTheWeatherOfItsNewPlace() {
    SKY.temperature("Rome", -3);
    weather.type("place CP001 Rome");
    weather.expect("CP001 is in Rome", SOON);
    until("PARADO", row -> row.path("location").asText().equals("Rome"));
    assertThat(row().path("temperature").decimalValue()).isEqualByComparingTo("-3");
    plant.operator("place", "CP001", "Berlin");
    until("ACTIVADO", row -> row.path("temperature").doubleValue() == 8);
  }

  @Test
  @Tag("F-07")
  void aProviderThatIsGoneLeavesTheLastReadingWithItsAgeAndOpensAndClosesNothing() {
    SKY.temperature("Berlin", -5);
    until("PARADO", _ -> true);
    SKY.says(503, "");
    weather.expect("cannot reach the weather service \\(OpenWeather\\) for Berlin", SOON);
    await().atMost(SOON).until(() -> ofBerlin().path("age_s").asLong() >= 6);
    assertThat(ofBerlin().path("temp").decimalValue()).isEqualByComparingTo("-5");
    assertThat(ofBerlin().path("alert").asText()).isEqualTo("LOW_TEMPERATURE");
    assertThat(row().path("status").asText()).isEqualTo("PARADO");
    SKY.says(200, null);
    SKY.temperature("Berlin", 8);
    until("ACTIVADO", _ -> true);
    assertThat(ofBerlin().path("age_s").asLong()).isLessThan(6);
  }

  @Test
  @Tag("F-07")
  void aProviderThatTalksNonsenseIsNotBelieved() {
    for (String nonsense :
        List.of(
            "<html>maintenance</html>",
            "{\"main\":{\"temp\":-9999},\"wind\":{\"speed\":2},\"weather\":[]}",
            "{\"main\":{\"temp\":\"cold\"},\"wind\":{\"speed\":2},\"weather\":[]}",
            "{\"main\":{\"temp\":265.15},\"wind\":{\"speed\":2},\"weather\":[]}")) {
      SKY.says(200, nonsense);
      long before = SKY.asked();
      await().atMost(SOON).until(() -> SKY.asked() > before + 1);
      assertThat(ofBerlin().path("temp").decimalValue()).isEqualByComparingTo("8");
      assertThat(ofBerlin().path("alert").isNull()).isTrue();
      assertThat(row().path("status").asText()).isEqualTo("ACTIVADO");
    }
    weather.await(
        lines -> lines.stream().anyMatch(l -> l.contains("its answer makes no sense")),
        "a sentence about nonsense",
        SOON);
    SKY.says(200, null);
    weather.expect("Berlin: 8.00°C", SOON);
  }

  private static void until(String status, Predicate<JsonNode> more) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode row = row();
              assertThat(row.path("status").asText()).as(row.toString()).isEqualTo(status);
              assertThat(more.test(row)).as(row.toString()).isTrue();
            });
  }

  private static JsonNode row() {
    return get("/api/cps/CP001");
  }

  private static JsonNode ofBerlin() {
    return get("/api/weather")
        .valueStream()
        .filter(place -> place.path("city").asText().equals("Berlin"))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode get(String path) {
    URI at = URI.create("https://" + Hosts.ONE.central() + ":" + plant.ports().api() + path);
    HttpRequest request =
        HttpRequest.newBuilder(at).header("Authorization", "Bearer " + token).build();
    try {
      return Json.mapper().readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
