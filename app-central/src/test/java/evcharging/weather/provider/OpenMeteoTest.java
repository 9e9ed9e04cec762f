package evcharging.weather.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.domain.Place;
import evcharging.weather.alarms.Ahead;
import evcharging.weather.alarms.Weather;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W-02")
class OpenMeteoTest {
  private static final Place BERLIN = new Place("Berlin");
  private static final String SEARCH = "/v1/search";
  private static final String FORECAST = "/v1/forecast";

  private final ScriptedWeb web = new ScriptedWeb();
  private final OpenMeteo provider =
      new OpenMeteo(web.address(), web.address(), Duration.ofSeconds(30));

  @AfterEach
  void close() {
    provider.close();
    web.close();
  }

  @Test
  void aPlaceIsLookedUpOnceThenItsWeatherIsAskedForAsDocumented() throws Exception {
    web.says(SEARCH, 200, "openmeteo-berlin.json").says(FORECAST, 200, "openmeteo-current.json");
    assertThat(provider.now(BERLIN)).isEqualTo(Weather.of(5.6, 5.81, false));
    provider.now(BERLIN);
    String weather =
        "/v1/forecast?latitude=52.52437&longitude=13.41053&wind_speed_unit=ms"
            + "&current=temperature_2m%2Cwind_speed_10m%2Cweather_code";
    assertThat(web.asked())
        .containsExactly(
            "/v1/search?name=Berlin&count=1&language=en&format=json", weather, weather);
  }

  @Test
  void theUnitsOfTheAnswerCountNotThoseThatWereAskedFor() throws Exception {
    web.says(SEARCH, 200, "openmeteo-berlin.json").says(FORECAST, 200, "openmeteo-kmh-storm.json");
    assertThat(provider.now(BERLIN)).isEqualTo(Weather.of(10, 25, true));
  }

  @Test
  void theNextHoursAreRead() throws Exception {
    web.says(SEARCH, 200, "openmeteo-berlin.json").says(FORECAST, 200, "openmeteo-hourly.json");
    assertThat(provider.ahead(BERLIN))
        .containsExactly(
            new Ahead(Instant.ofEpochSecond(1764093600), Weather.of(1.9, 2.97, false)),
            new Ahead(Instant.ofEpochSecond(1764097200), Weather.of(0.4, 2.5, false)),
            new Ahead(Instant.ofEpochSecond(1764100800), Weather.of(-0.7, 2.42, false)));
    assertThat(web.asked().getLast())
        .isEqualTo(
            "/v1/forecast?latitude=52.52437&longitude=13.41053&wind_speed_unit=ms"
                + "&hourly=temperature_2m%2Cwind_speed_10m%2Cweather_code"
                + "&forecast_hours=48&timeformat=unixtime");
  }

  @Test
  @Tag("F-07")
  void anHourWithoutFiguresIsLeftOutAndNotMadeUp() throws Exception {
    web.says(SEARCH, 200, "openmeteo-berlin.json");
    web.saysText(
        FORECAST,
        200,
        "{\"hourly_units\":{\"temperature_2m\":\"°C\",\"wind_speed_10m\":\"m/s\"},"
            + "\"hourly\":{\"time\":[1764093600,1764097200],\"temperature_2m\":[1.9,null],"
            + "\"wind_speed_10m\":[2.97,2.5],\"weather_code\":[3,null]}}",
        Map.of());
    assertThat(provider.ahead(BERLIN))
        .containsExactly(
            new Ahead(Instant.ofEpochSecond(1764093600), Weather.of(1.9, 2.97, false)));
  }

  @Test
  @Tag("F-07")
  void aPlaceItDoesNotKnowIsSaidSoAndLookedUpAgainLater() throws Exception {
    web.says(SEARCH, 200, "openmeteo-nowhere.json");
    assertThatThrownBy(() -> provider.now(BERLIN)).hasMessage("it does not know this place");
    web.says(SEARCH, 200, "openmeteo-berlin.json").says(FORECAST, 200, "openmeteo-current.json");
    assertThat(provider.now(BERLIN).storm()).isFalse();
  }

  @Test
  @Tag("F-07")
  void nonsenseIsATroubleAndNeverWeather() {
    web.says(SEARCH, 200, "openmeteo-berlin.json").says(FORECAST, 400, "openmeteo-400.json");
    assertThatThrownBy(() -> provider.now(BERLIN)).hasMessage("it answers with status 400");
    web.says(FORECAST, 200, "openmeteo-hourly.json");
    assertThatThrownBy(() -> provider.now(BERLIN)).hasMessage("its answer is not understood");
    web.saysText(
        FORECAST,
        200,
        "{\"current_units\":{\"temperature_2m\":\"furlong\",\"wind_speed_10m\":\"m/s\"},"
            + "\"current\":{\"temperature_2m\":4,\"wind_speed_10m\":2,\"weather_code\":1}}",
        Map.of());
    assertThatThrownBy(() -> provider.now(BERLIN))
        .hasMessage("its unit of temperature is not known");
  }
}
