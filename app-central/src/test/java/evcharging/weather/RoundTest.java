package evcharging.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import evcharging.crypto.Authority;
import evcharging.crypto.ClientTls;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.weather.alarms.Ahead;
import evcharging.weather.alarms.Alarms;
import evcharging.weather.alarms.Endurance;
import evcharging.weather.alarms.Thresholds;
import evcharging.weather.alarms.Weather;
import evcharging.weather.http.CentralApi;
import evcharging.weather.provider.Provider;
import evcharging.weather.provider.ProviderTrouble;
import evcharging.weather.provider.Restrained;
import evcharging.weather.provider.Restraint;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RoundTest {
  private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");

  private final ScriptedApi api = new ScriptedApi();
  private final List<String> lines = new ArrayList<>();
  private final Sky sky = new Sky();
  private final Round round = round(ClientTls.trusting(api.caPem()), ScriptedApi.TOKEN);

  /// Weather as the test says.
  private static final class Sky implements Provider {
    private Weather weather = Weather.of(10.12, 2.06, false);
    private final Set<Place> unknown = new HashSet<>();
    private List<Ahead> ahead = List.of();
    private boolean away;

    @Override
    public String name() {
      return "sky";
    }

    @Override
    public Weather now(Place place) throws ProviderTrouble {
      if (away) {
        throw new ProviderTrouble("no answer in time");
      }
      if (unknown.contains(place)) {
        throw new ProviderTrouble("it does not know this place");
      }
      return weather;
    }

    @Override
    public List<Ahead> ahead(Place place) {
      return ahead;
    }
  }

  private Round round(ClientTls tls, String token) {
    CentralApi central =
        new CentralApi(api.address(), tls, new Secret(token), Duration.ofSeconds(30));
    Thresholds thresholds =
        new Thresholds(
            BigDecimal.ZERO, BigDecimal.valueOf(42), BigDecimal.valueOf(25), BigDecimal.ONE);
    Restrained provider =
        new Restrained(sky, Restraint.NONE, System::nanoTime, RandomGenerator.getDefault());
    return new Round(
        provider,
        central,
        new Alarms(thresholds, Endurance.NONE),
        new Outlook(
            provider,
            central,
            thresholds,
            new Outlook.Terms(Duration.ofNanos(1), Duration.ofHours(12)),
            lines::add,
            () -> NOW),
        () -> Duration.ofNanos(System.nanoTime()),
        lines::add);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  @Tag("W-01")
  void aRoundTellsCentralTheWeatherOfEachPlaceAndPrintsIt() throws Exception {
    api.locations("[\"Madrid\",\"Rome\"]");
    round.make();
    assertThat(api.told())
        .contains(
            "POST /api/weather_update"
                + " {\"city\":\"Madrid\",\"temp\":10.12,\"wind\":2.06,\"age_s\":0}",
            "POST /api/weather_update"
                + " {\"city\":\"Rome\",\"temp\":10.12,\"wind\":2.06,\"age_s\":0}");
    assertThat(lines).contains("Madrid: 10.12°C, wind 2.06", "Rome: 10.12°C, wind 2.06");
  }

  @Test
  @Tag("W-03")
  void frostIsAnAlertAndItsEndTheAllClear() throws Exception {
    round.make();
    sky.weather = Weather.of(-4.2, 3, false);
    round.make();
    round.make();
    sky.weather = Weather.of(4, 3, false);
    round.make();
    assertThat(api.told().stream().filter(t -> t.contains("weather_alert")))
        .containsExactly(
            "DELETE /api/weather_alert/Rome",
            "POST /api/weather_alert"
                + " {\"city\":\"Rome\",\"alert\":\"LOW_TEMPERATURE\",\"temp\":-4.20,\"wind\":3.00}",
            "DELETE /api/weather_alert/Rome");
    assertThat(lines).contains("Rome: ALERT LOW_TEMPERATURE", "Rome: all clear");
  }

  @Test
  @Tag("W-04")
  void theNextRoundUsesTheNewPlace() throws Exception {
    round.make();
    api.locations("[\"São Paulo\"]");
    round.make();
    assertThat(api.told())
        .contains(
            "POST /api/weather_update {\"city\":\"São"
                + " Paulo\",\"temp\":10.12,\"wind\":2.06,\"age_s\":0}",
            "DELETE /api/weather_alert/S%C3%A3o%20Paulo");
  }

  @Test
  @Tag("F-07")
  void whileTheProviderIsAwayNothingIsTold() throws Exception {
    sky.away = true;
    round.make();
    round.make();
    assertThat(api.told()).isEmpty();
    assertThat(lines)
        .containsExactly(
            "cannot reach the weather service (sky) for Rome, retrying: no answer in time");
    sky.away = false;
    round.make();
    sky.away = true;
    round.make();
    assertThat(lines.stream().filter(line -> line.contains("cannot reach"))).hasSize(2);
  }

  @Test
  @Tag("F-07")
  void aPlaceTheProviderDoesNotKnowStopsNoOther() throws Exception {
    api.locations("[\"Atlantis\",\"Rome\"]");
    sky.unknown.add(new Place("Atlantis"));
    round.make();
    assertThat(api.told().stream().filter(t -> t.contains("weather_update")))
        .singleElement()
        .asString()
        .contains("Rome");
    assertThat(lines)
        .contains(
            "cannot reach the weather service (sky) for Atlantis, retrying: it does not"
                + " know this place");
  }

  @Test
  void frostTonightIsToldBeforeItComesAndTakenBackWhenItDoesNot() throws Exception {
    Instant night = NOW.plus(Duration.ofHours(5));
    sky.ahead =
        List.of(
            new Ahead(NOW.plus(Duration.ofHours(20)), Weather.of(5, 60, true)),
            new Ahead(night, Weather.of(-3.5, 2, false)),
            new Ahead(NOW.minusSeconds(60), Weather.of(5, 60, true)));
    round.make();
    sky.ahead = List.of();
    round.make();
    round.make();
    assertThat(api.told().stream().filter(t -> t.contains("weather_forecast")))
        .containsExactly(
            "POST /api/weather_forecast {\"city\":\"Rome\",\"alert\":\"LOW_TEMPERATURE\","
                + "\"from\":\"2026-11-25T23:00:00Z\",\"temp\":-3.50,\"wind\":2.00}",
            "POST /api/weather_forecast {\"city\":\"Rome\"}");
    assertThat(lines).contains("Rome: LOW_TEMPERATURE expected from 2026-11-25T23:00:00Z");
  }

  @Test
  @Tag("F-07")
  void anAlertCentralCouldNotTakeIsToldInTheNextRound() throws Exception {
    round.make();
    sky.weather = Weather.of(-4, 3, false);
    api.status(503);
    round.make();
    api.status(200);
    round.make();
    assertThat(api.told().stream().filter(t -> t.startsWith("POST /api/weather_alert"))).hasSize(1);
    assertThat(lines).anyMatch(line -> line.contains("Central says no: not now"));
  }

  @Test
  @Tag("C-04")
  void aCentralThatIsAwayIsSaidOnceAndFoundAgain() throws Exception {
    api.close();
    round.make();
    round.make();
    String at = "127.0.0.1:" + api.address().getPort();
    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("cannot reach Central at " + at + ", retrying (");
    api.open();
    round.make();
    assertThat(api.told()).isNotEmpty();
  }

  @Test
  void aTokenCentralDoesNotKnowIsSaidInOneLine() throws Exception {
    round(ClientTls.trusting(api.caPem()), "another").make();
    assertThat(lines).containsExactly("Central refuses this token (401)");
  }

  @Test
  @Tag("T10")
  void aCentralOfAnotherCaIsNotTalkedTo() throws Exception {
    String otherCa = Authority.create(Instant.now()).caPem();
    round(ClientTls.trusting(otherCa), ScriptedApi.TOKEN).make();
    assertThat(api.told()).isEmpty();
    assertThat(lines).singleElement().asString().contains("is not from this network's CA");
  }

  @Test
  void anAnswerThatIsNotCentralsIsSaidSo() throws Exception {
    api.locations("<html>");
    round.make();
    api.locations("[1]");
    round.make();
    assertThat(lines).singleElement().asString().contains("is not Central's API");
  }

  @Test
  void plainHttpIsRefused() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CentralApi(
                    URI.create("http://127.0.0.1:1"),
                    ClientTls.trusting(api.caPem()),
                    new Secret("x"),
                    Duration.ofSeconds(1)));
  }
}
