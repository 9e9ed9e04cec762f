package evcharging.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import evcharging.crypto.Authority;
import evcharging.crypto.ClientTls;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.weather.alarms.Alarms;
import evcharging.weather.alarms.Thresholds;
import evcharging.weather.alarms.Weather;
import evcharging.weather.http.CentralApi;
import evcharging.weather.provider.Provider;
import evcharging.weather.provider.ProviderTrouble;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RoundTest {
  private final ScriptedApi api = new ScriptedApi();
  private final List<String> lines = new ArrayList<>();
  private final Sky sky = new Sky();
  private final Round round = round(ClientTls.trusting(api.caPem()), ScriptedApi.TOKEN);

  /// Weather as the test says.
  private static final class Sky implements Provider {
    private Weather weather = Weather.of(10.12, 2.06, false);
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
      return weather;
    }
  }

  private Round round(ClientTls tls, String token) {
    CentralApi central =
        new CentralApi(api.address(), tls, new Secret(token), Duration.ofSeconds(30));
    Thresholds thresholds =
        new Thresholds(
            BigDecimal.ZERO, BigDecimal.valueOf(42), BigDecimal.valueOf(25), BigDecimal.ONE);
    return new Round(sky, central, new Alarms(thresholds), lines::add);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  @Tag("W-01")
  void aRoundTellsCentralTheWeatherOfEachPlaceAndPrintsIt() {
    api.locations("[\"Madrid\",\"Rome\"]");
    round.make();
    assertThat(api.told())
        .contains(
            "POST /api/weather_update {\"city\":\"Madrid\",\"temp\":10.12,\"wind\":2.06}",
            "POST /api/weather_update {\"city\":\"Rome\",\"temp\":10.12,\"wind\":2.06}");
    assertThat(lines)
        .contains("[EV_W] Madrid: 10.12°C, wind 2.06", "[EV_W] Rome: 10.12°C, wind 2.06");
  }

  @Test
  @Tag("W-03")
  void frostIsAnAlertAndItsEndTheAllClear() {
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
    assertThat(lines).contains("[EV_W] Rome: ALERT LOW_TEMPERATURE", "[EV_W] Rome: all clear");
  }

  @Test
  @Tag("W-04")
  void theNextRoundUsesTheNewPlace() {
    round.make();
    api.locations("[\"São Paulo\"]");
    round.make();
    assertThat(api.told())
        .contains(
            "POST /api/weather_update {\"city\":\"São Paulo\",\"temp\":10.12,\"wind\":2.06}",
            "DELETE /api/weather_alert/S%C3%A3o%20Paulo");
  }

  @Test
  @Tag("F-07")
  void whileTheProviderIsAwayNothingIsTold() {
    sky.away = true;
    round.make();
    round.make();
    assertThat(api.told()).isEmpty();
    assertThat(lines)
        .containsExactly(
            "[EV_W] cannot reach the weather service (sky) for Rome, retrying: no answer in time");
    sky.away = false;
    round.make();
    sky.away = true;
    round.make();
    assertThat(lines.stream().filter(line -> line.contains("cannot reach"))).hasSize(2);
  }

  @Test
  @Tag("F-07")
  void anAlertCentralCouldNotTakeIsToldInTheNextRound() {
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
  void aCentralThatIsAwayIsSaidOnceAndFoundAgain() {
    api.close();
    round.make();
    round.make();
    String at = "127.0.0.1:" + api.address().getPort();
    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("[EV_W] cannot reach Central at " + at + ", retrying (");
    api.open();
    round.make();
    assertThat(api.told()).isNotEmpty();
  }

  @Test
  void aTokenCentralDoesNotKnowIsSaidInOneLine() {
    round(ClientTls.trusting(api.caPem()), "another").make();
    assertThat(lines).containsExactly("[EV_W] Central refuses this token (401)");
  }

  @Test
  @Tag("T10")
  void aCentralOfAnotherCaIsNotTalkedTo() {
    String otherCa = Authority.create(Instant.now()).caPem();
    round(ClientTls.trusting(otherCa), ScriptedApi.TOKEN).make();
    assertThat(api.told()).isEmpty();
    assertThat(lines).singleElement().asString().contains("is not from this network's CA");
  }

  @Test
  void anAnswerThatIsNotCentralsIsSaidSo() {
    api.locations("<html>");
    round.make();
    api.locations("[1]");
    round.make();
    assertThat(lines).singleElement().asString().contains("is not Central's API");
  }

  @Test
  void plainHttpIsRefused() {
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
