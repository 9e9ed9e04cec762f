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

/// Our readers against answers that are right and yet unlike the plain ones: whole degrees, kelvin,
/// empty bodies, fields without a value, other units.
@Tag("W-02")
class OddAnswersTest {
  private static final Place PLACE = new Place("Sevilla");
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
  void wholeDegreesAndAnotherLanguageAreRead() throws Exception {
    web.says(NOW, 200, "openweather-whole-degrees.json");
    assertThat(openWeather.now(PLACE)).isEqualTo(Weather.of(21, 4, false));
  }

  @Test
  @Tag("F-07")
  void anAnswerInKelvinIsNeverTakenForDegrees() {
    web.says(NOW, 200, "openweather-kelvin.json");
    assertThatThrownBy(() -> openWeather.now(PLACE)).hasMessageContaining("makes no sense");
    web.says(AHEAD, 200, "openweather-forecast-kelvin.json");
    assertThatThrownBy(() -> openWeather.ahead(PLACE)).hasMessageContaining("makes no sense");
  }

  @Test
  @Tag("F-07")
  void openWeathersRefusalsAreUnderstood() {
    web.says(NOW, 401, "openweather-401.json");
    assertThatThrownBy(() -> openWeather.now(PLACE)).hasMessage("it refuses the key (401)");
    web.says(NOW, 404, "openweather-404-empty.json");
    assertThatThrownBy(() -> openWeather.now(PLACE)).hasMessage("it does not know this place");
  }

  @Test
  void ofOpenMeteosPlacesTheFirstIsTaken() throws Exception {
    web.says(SEARCH, 200, "openmeteo-two-places.json")
        .says(FORECAST, 200, "openmeteo-null-and-undefined.json");
    assertThat(openMeteo.now(PLACE)).isEqualTo(Weather.of(18.4, 2, false));
    assertThat(web.asked().getLast()).contains("latitude=37.38241&longitude=-5.97613");
  }

  @Test
  void openMeteosWindIsInTheUnitItsAnswerNames() throws Exception {
    web.says(SEARCH, 200, "openmeteo-two-places.json")
        .says(FORECAST, 200, "openmeteo-unix-time-kmh.json");
    assertThat(openMeteo.now(PLACE)).isEqualTo(Weather.of(19.1, 7.5, false));
  }

  @Test
  @Tag("F-07")
  void aPlaceOpenMeteoDoesNotKnowIsSaidSo() {
    web.says(SEARCH, 200, "openmeteo-nowhere.json");
    assertThatThrownBy(() -> openMeteo.now(PLACE)).hasMessage("it does not know this place");
  }
}
