package evcharging.weather.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.weather.alarms.Weather;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Our readers against answers the providers really gave; where each comes from stands in the
/// README beside them.
@Tag("W-02")
class RecordedAnswersTest {
  private static final Place PLACE = new Place("Enschede");
  private static final String NOW = "/data/2.5/weather";
  private static final String AHEAD = "/data/2.5/forecast";
  private static final String SEARCH = "/v1/search";
  private static final String FORECAST = "/v1/forecast";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ScriptedWeb web = new ScriptedWeb();
  private final OpenWeather openWeather =
      new OpenWeather(web.address(), new Secret("the-key"), PATIENCE);
  private final OpenMeteo openMeteo = new OpenMeteo(web.address(), web.address(), PATIENCE);

  @AfterEach
  void close() {
    openWeather.close();
    openMeteo.close();
    web.close();
  }

  @Test
  void openWeathersFiguresAreReadInAnyLanguageWithAndWithoutDecimals() throws Exception {
    web.says(NOW, 200, "recorded/openweather-moscow-clear.json");
    assertThat(openWeather.now(PLACE)).isEqualTo(Weather.of(12, 3, false));
    web.says(NOW, 200, "recorded/openweather-moscow-showers.json");
    assertThat(openWeather.now(PLACE)).isEqualTo(Weather.of(13.67, 9, false));
  }

  @Test
  @Tag("F-07")
  void anAnswerInKelvinIsNeverTakenForDegrees() {
    web.says(NOW, 200, "recorded/openweather-london-kelvin.json");
    assertThatThrownBy(() -> openWeather.now(PLACE)).hasMessageContaining("makes no sense");
    web.says(AHEAD, 200, "recorded/openweather-forecast-kelvin.json");
    assertThatThrownBy(() -> openWeather.ahead(PLACE)).hasMessageContaining("makes no sense");
  }

  @Test
  @Tag("F-07")
  void openWeathersRefusalsAreUnderstood() {
    web.says(NOW, 401, "recorded/openweather-401.json");
    assertThatThrownBy(() -> openWeather.now(PLACE)).hasMessage("it refuses the key (401)");
    web.says(NOW, 404, "recorded/openweather-404.json");
    assertThatThrownBy(() -> openWeather.now(PLACE)).hasMessage("it does not know this place");
  }

  @Test
  void ofOpenMeteosPlacesTheFirstIsTaken() throws Exception {
    web.says(SEARCH, 200, "recorded/openmeteo-enschede.json")
        .says(FORECAST, 200, "recorded/openmeteo-twente.json");
    assertThat(openMeteo.now(PLACE)).isEqualTo(Weather.of(17.7, 1, false));
    assertThat(web.asked().getLast()).contains("latitude=52.21833&longitude=6.89583");
  }

  @Test
  void openMeteosWindIsInTheUnitItsAnswerNames() throws Exception {
    web.says(SEARCH, 200, "recorded/openmeteo-enschede.json")
        .says(FORECAST, 200, "recorded/openmeteo-brno.json");
    assertThat(openMeteo.now(PLACE)).isEqualTo(Weather.of(23.2, 5.64, false));
  }

  @Test
  @Tag("F-07")
  void aPlaceOpenMeteoDoesNotKnowIsSaidSo() {
    web.says(SEARCH, 200, "recorded/openmeteo-nowhere.json");
    assertThatThrownBy(() -> openMeteo.now(PLACE)).hasMessage("it does not know this place");
  }
}
