package evcharging.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.central.api.RunningApi;
import evcharging.central.core.NetworkView.PointView;
import evcharging.central.core.TestClock;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmRow;
import evcharging.central.network.AlarmType;
import evcharging.central.network.Command;
import evcharging.central.network.Role;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.weather.alarms.Alarms;
import evcharging.weather.alarms.Endurance;
import evcharging.weather.alarms.Thresholds;
import evcharging.weather.http.CentralApi;
import evcharging.weather.provider.OpenWeather;
import evcharging.weather.provider.Restrained;
import evcharging.weather.provider.Restraint;
import evcharging.weather.provider.ScriptedWeb;
import evcharging.wire.Json;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The provider is gone for ten minutes and comes back: EV_W as it is, with its rounds of 4 s and
/// its restraint, before Central's real REST and core; only the time of both passes by hand.
@Tag("F-07")
class ProviderGoneTest {
  private static final Duration ROUND = Duration.ofSeconds(4);
  private static final Duration GONE = Duration.ofMinutes(10);
  private static final Duration ASK_EVERY = Duration.ofSeconds(60);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final String NOW = "/data/2.5/weather";
  private static final CpId COLD = new CpId("CP001");
  private static final CpId MILD = new CpId("CP002");

  @TempDir Path directory;
  private final TestClock.Moved clock = TestClock.moved();
  private final ScriptedWeb web = new ScriptedWeb();
  private final List<String> lines = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private RunningApi central;
  private CentralApi toCentral;
  private OpenWeather provider;
  private Round round;

  @BeforeEach
  void aNetworkOfTwoPlaces() throws Exception {
    central = new RunningApi(directory, clock);
    for (CpId point : List.of(COLD, MILD)) {
      central.core(new Command.AdmitMonitor(point, 1, "hash"));
      central.core(new Command.TellVerdict(point, new Epoch(1), true, "ok"));
    }
    central.core(new Command.SetPlace(MILD, new Place("Madrid")));
    provider = new OpenWeather(web.address(), new Secret("the-key"), Duration.ofSeconds(30));
    toCentral =
        new CentralApi(
            central.address(),
            central.tls(),
            new Secret(central.token(Role.WEATHER)),
            Duration.ofSeconds(30));
    round = round();
  }

  private Round round() {
    Thresholds thresholds =
        new Thresholds(
            BigDecimal.ZERO, BigDecimal.valueOf(42), BigDecimal.valueOf(25), BigDecimal.ONE);
    Restrained restrained =
        new Restrained(
            provider,
            new Restraint(ASK_EVERY, 50, ROUND, LONGEST_PAUSE),
            clock::nanos,
            RandomGenerator.of("L64X128MixRandom"));
    Outlook.Terms noForecast = new Outlook.Terms(Duration.ZERO, Duration.ZERO);
    return new Round(
        restrained,
        toCentral,
        new Alarms(thresholds, Endurance.NONE),
        new Outlook(restrained, toCentral, thresholds, noForecast, lines::add, clock),
        () -> Duration.ofNanos(clock.nanos()),
        lines::add);
  }

  @AfterEach
  void close() {
    toCentral.close();
    provider.close();
    http.shutdownNow();
    central.close();
    web.close();
  }

  @Test
  void tenMinutesWithoutTheProviderLeaveEverythingAsItWasWithItsAge() throws Exception {
    says(-5);
    rounds(Duration.ofSeconds(20));
    central.core(new Command.SetPlace(MILD, new Place("Rome")));
    says(8);
    rounds(Duration.ofSeconds(20));
    assertThat(point(COLD).status().status()).isEqualTo(CpStatus.PARADO);
    assertThat(point(MILD).status().status()).isEqualTo(CpStatus.ACTIVADO);
    Instant known = Instant.parse(of("Berlin").path("at").asText());
    int before = lines.size();

    web.saysText(NOW, 503, "", Map.of());
    rounds(GONE.dividedBy(2));
    web.saysText(NOW, 200, "<html>maintenance</html>", Map.of());
    rounds(GONE.dividedBy(2));

    JsonNode cold = of("Berlin");
    assertThat(cold.path("temp").decimalValue()).isEqualByComparingTo("-5");
    assertThat(cold.path("alert").asText()).isEqualTo("LOW_TEMPERATURE");
    assertThat(Instant.parse(cold.path("at").asText())).isEqualTo(known);
    assertThat(cold.path("age_s").asLong())
        .isBetween(GONE.toSeconds(), GONE.plus(ASK_EVERY).toSeconds());
    assertThat(of("Rome").path("temp").decimalValue()).isEqualByComparingTo("8");
    assertThat(of("Rome").path("alert").isNull()).isTrue();
    assertThat(point(COLD).point().holds()).containsOnlyKeys(Hold.WEATHER);
    assertThat(point(MILD).status().status()).isEqualTo(CpStatus.ACTIVADO);
    assertThat(silence()).get().matches(row -> row.alarm().active());
    List<String> said = lines.subList(before, lines.size());
    assertThat(said.stream().filter(line -> line.contains("cannot reach the weather service")))
        .as("each trouble of each place is said once")
        .hasSize(4);
    assertThat(said).noneMatch(line -> line.contains("ALERT") || line.contains("clear"));
  }

  @Test
  void whenTheProviderIsBackTheTruthIsAndTheAlarmIsOver() throws Exception {
    says(-5);
    rounds(Duration.ofSeconds(20));
    web.saysText(NOW, 503, "", Map.of());
    rounds(GONE);
    assertThat(point(COLD).status().status()).isEqualTo(CpStatus.PARADO);
    assertThat(silence()).get().matches(row -> row.alarm().active());
    says(8);
    rounds(LONGEST_PAUSE.plus(ROUND));
    assertThat(of("Berlin").path("temp").decimalValue()).isEqualByComparingTo("8");
    assertThat(of("Berlin").path("age_s").asLong()).isLessThan(LONGEST_PAUSE.toSeconds());
    assertThat(of("Berlin").path("alert").isNull()).isTrue();
    assertThat(point(COLD).status().status()).isEqualTo(CpStatus.ACTIVADO);
    assertThat(silence()).get().matches(row -> !row.alarm().active());
    assertThat(lines).contains("Berlin: all clear");
  }

  private void says(double celsius) {
    web.saysText(
        NOW,
        200,
        "{\"weather\":[{\"id\":800}],\"main\":{\"temp\":" + celsius + "},\"wind\":{\"speed\":2}}",
        Map.of());
  }

  /// Rounds of EV_W for that long; Central's core keeps step.
  private void rounds(Duration time) throws InterruptedException {
    for (Duration left = time; left.isPositive(); left = left.minus(ROUND)) {
      round.make();
      clock.pass(ROUND);
      Instant now = clock.instant().minusMillis(1);
      await()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> !central.core().turnedAt().isBefore(now));
    }
  }

  private PointView point(CpId point) {
    return central.core().view().points().get(point);
  }

  private Optional<AlarmRow> silence() {
    return central.core().view().alarms().find(AlarmKey.central(AlarmType.WEATHER_STALE));
  }

  private JsonNode of(String city) throws Exception {
    URI weather = central.loopback().resolve("/api/weather");
    HttpRequest request =
        HttpRequest.newBuilder(weather)
            .header("Authorization", "Bearer " + central.token(Role.VIEWER))
            .build();
    return Json.mapper()
        .readTree(http.send(request, BodyHandlers.ofString()).body())
        .valueStream()
        .filter(place -> place.path("city").asText().equals(city))
        .findFirst()
        .orElseThrow();
  }
}
