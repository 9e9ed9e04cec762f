package evcharging.weather.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.weather.alarms.Weather;
import evcharging.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What `ev-weather --record` keeps, and our readers held against every recording in
/// `src/test/resources/weather/recorded`.
@Tag("W-02")
class RecordedAnswersTest {
  private static final Path RECORDED = Path.of("src/test/resources/weather/recorded");
  private static final Place PLACE = new Place("Zocca");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

  @TempDir private Path temp;
  private final ScriptedWeb web = new ScriptedWeb();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void anAnswerIsKeptAsItCameAndTheKeyIsNot() throws Exception {
    web.says("/data/2.5/weather", 200, "openweather-zocca.json");
    try (OpenWeather openWeather = openWeather()) {
      openWeather.now(PLACE);
      web.says("/data/2.5/weather", 401, "openweather-401.json");
      assertThatThrownBy(() -> openWeather.now(PLACE)).isInstanceOf(ProviderTrouble.class);
    }
    AnswerBook.Entry good = read(temp.resolve("0001-weather-200.json"));
    assertThat(good.asked()).isEqualTo("/data/2.5/weather?q=Zocca&units=metric");
    assertThat(good.at()).isEqualTo(NOW);
    assertThat(good.body()).isEqualTo(Files.readString(test("openweather-zocca.json")));
    assertThat(read(temp.resolve("0002-weather-401.json")).status()).isEqualTo(401);
    for (Path file : files(temp)) {
      assertThat(Files.readString(file)).doesNotContain("the-key");
    }
  }

  @Test
  void aSecondRunAddsToTheFirst() throws Exception {
    web.says("/data/2.5/weather", 200, "openweather-zocca.json");
    for (int run = 0; run < 2; run++) {
      try (OpenWeather openWeather = openWeather()) {
        openWeather.now(PLACE);
      }
    }
    assertThat(files(temp)).hasSize(2);
  }

  @Test
  void whatWasRecordedIsReadAgainAsItWas() throws Exception {
    web.says("/data/2.5/weather", 200, "openweather-zocca.json")
        .says("/v1/search", 200, "openmeteo-berlin.json")
        .says("/v1/forecast", 200, "openmeteo-current.json");
    try (OpenWeather openWeather = openWeather();
        OpenMeteo openMeteo =
            new OpenMeteo(web.address(), web.address(), PATIENCE, Optional.of(book()))) {
      openWeather.now(PLACE);
      openMeteo.now(PLACE);
    }
    List<Path> recorded = files(temp);
    assertThat(recorded).hasSize(3);
    for (Path file : recorded) {
      readersAgree(file);
    }
  }

  /// None are there as long as nobody who reaches the services has recorded some.
  @TestFactory
  Stream<DynamicTest> everyRecordingOfTheServices() throws IOException {
    return Files.isDirectory(RECORDED)
        ? files(RECORDED).stream()
            .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> readersAgree(f)))
        : Stream.empty();
  }

  /// The reader gives the very figures that stand in the answer, or says why it gives none.
  private void readersAgree(Path file) throws Exception {
    AnswerBook.Entry entry = read(file);
    String path = URI.create("http://any" + entry.asked()).getPath();
    web.saysText(path, entry.status(), entry.body(), Map.of());
    if (path.startsWith("/data/")) {
      try (OpenWeather reader = new OpenWeather(web.address(), new Secret("any"), PATIENCE)) {
        agrees(reader, entry, "/main/temp", "/wind/speed");
      }
    } else if (path.equals("/v1/forecast")) {
      web.says("/v1/search", 200, "openmeteo-berlin.json");
      try (OpenMeteo reader = new OpenMeteo(web.address(), web.address(), PATIENCE)) {
        agrees(reader, entry, "/current/temperature_2m", "/current/wind_speed_10m");
      }
    }
  }

  private static void agrees(
      Provider reader, AnswerBook.Entry entry, String temperature, String wind) throws Exception {
    if (entry.status() != 200) {
      assertThatThrownBy(() -> reader.now(PLACE)).isInstanceOf(ProviderTrouble.class);
      return;
    }
    JsonNode body = Json.mapper().readTree(entry.body());
    if (body.at(temperature).isMissingNode()) {
      assertThat(reader.ahead(PLACE)).as("hours ahead").isNotEmpty();
      return;
    }
    Weather read = reader.now(PLACE);
    assertThat(read.temperature()).isEqualByComparingTo(body.at(temperature).decimalValue());
    assertThat(read.wind()).isEqualByComparingTo(body.at(wind).decimalValue());
  }

  private OpenWeather openWeather() throws IOException {
    return new OpenWeather(web.address(), new Secret("the-key"), PATIENCE, Optional.of(book()));
  }

  private AnswerBook book() throws IOException {
    return new AnswerBook(temp, InstantSource.fixed(NOW));
  }

  private static AnswerBook.Entry read(Path file) throws IOException {
    return Json.mapper().readValue(file.toFile(), AnswerBook.Entry.class);
  }

  private static Path test(String name) {
    return Path.of("src/test/resources/weather", name);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}
