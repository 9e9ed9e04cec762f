package evcharging.weather.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.weather.alarms.Ahead;
import evcharging.weather.alarms.Weather;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("W-02")
class OpenWeatherTest {
  private static final Place PLACE = new Place("São Paulo");
  private static final String NOW = "/data/2.5/weather";

  private final ScriptedWeb web = new ScriptedWeb();
  private final OpenWeather provider =
      new OpenWeather(web.address(), new Secret("the-key"), Duration.ofMillis(700));

  @AfterEach
  void close() {
    provider.close();
    web.close();
  }

  @Test
  void theWeatherIsAskedForAsDocumentedAndReadInDegreesAndMetresASecond() throws Exception {
    web.says(NOW, 200, "openweather-zocca.json");
    assertThat(provider.now(PLACE)).isEqualTo(Weather.of(25.33, 0.62, false));
    assertThat(web.asked())
        .containsExactly("/data/2.5/weather?q=S%C3%A3o%20Paulo&units=metric&appid=the-key");
  }

  @Test
  void aThunderstormAmongTheConditionsIsAStorm() throws Exception {
    web.says(NOW, 200, "openweather-thunderstorm.json");
    assertThat(provider.now(PLACE)).isEqualTo(Weather.of(14, 17.49, true));
  }

  @Test
  void theForecastIsReadHourByHour() throws Exception {
    web.says("/data/2.5/forecast", 200, "openweather-forecast.json");
    assertThat(provider.ahead(PLACE))
        .containsExactly(
            new Ahead(Instant.ofEpochSecond(1764104400), Weather.of(3.2, 3.1, false)),
            new Ahead(Instant.ofEpochSecond(1764115200), Weather.of(-1.4, 2.6, false)),
            new Ahead(Instant.ofEpochSecond(1764126000), Weather.of(-2.8, 2.2, true)));
    assertThat(web.asked())
        .containsExactly("/data/2.5/forecast?q=S%C3%A3o%20Paulo&units=metric&appid=the-key");
  }

  @Test
  @Tag("F-07")
  void refusalsAreSaidInPlainWordsAndNeverWithTheKey() {
    web.says(NOW, 401, "openweather-401.json");
    assertThatThrownBy(() -> provider.now(PLACE))
        .hasMessage("it refuses the key (401)")
        .isInstanceOfSatisfying(ProviderTrouble.class, e -> assertThat(e.isEverywhere()).isTrue());
    web.says(NOW, 404, "openweather-404.json");
    assertThatThrownBy(() -> provider.now(PLACE))
        .hasMessage("it does not know this place")
        .isInstanceOfSatisfying(ProviderTrouble.class, e -> assertThat(e.isEverywhere()).isFalse());
    web.saysText(NOW, 429, "{\"cod\":429}", Map.of("Retry-After", "30"));
    assertThatThrownBy(() -> provider.now(PLACE))
        .isInstanceOfSatisfying(
            ProviderTrouble.class, e -> assertThat(e.pause()).contains(Duration.ofSeconds(30)));
    web.says(NOW, 503, "openweather-429.json");
    assertThatThrownBy(() -> provider.now(PLACE)).hasMessage("it answers with status 503");
  }

  @Test
  @Tag("F-07")
  void silenceEndsWithTheTimeOut() {
    assertThatThrownBy(() -> provider.now(PLACE)).hasMessage("no answer in time");
  }

  @Test
  @Tag("F-07")
  void aClosedPortIsATrouble() {
    web.close();
    assertThatThrownBy(() -> provider.now(PLACE)).hasMessage("no connection");
  }

  @ParameterizedTest
  @Tag("F-07")
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "<html>maintenance</html>",
        "{\"main\":{\"temp\":4}}",
        "{\"main\":{\"temp\":\"cold\"},\"wind\":{\"speed\":1},\"weather\":[]}",
        "{\"main\":{\"temp\":null},\"wind\":{\"speed\":1},\"weather\":[]}",
        "{\"main\":{\"temp\":277.4},\"wind\":{\"speed\":1},\"weather\":[]}",
        "{\"main\":{\"temp\":-9999},\"wind\":{\"speed\":1},\"weather\":[]}",
        "{\"main\":{\"temp\":4},\"wind\":{\"speed\":-1},\"weather\":[]}",
        "{\"main\":{\"temp\":4},\"wind\":{\"speed\":1},\"weather\":[{\"id\":\"rain\"}]}"
      })
  void nonsenseIsATroubleAndNeverWeather(String answer) {
    web.saysText(NOW, 200, answer, Map.of());
    assertThatThrownBy(() -> provider.now(PLACE)).isInstanceOf(ProviderTrouble.class);
  }
}
