package evcharging.weather.provider;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.weather.alarms.Ahead;
import evcharging.weather.alarms.Weather;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/// OpenWeather: `/data/2.5/weather` for now, `/data/2.5/forecast` (every 3 hours) for later. Needs
/// a key.
public final class OpenWeather implements Provider, AutoCloseable {
  /// Squalls and tornado; thunderstorms are all that begin with 2.
  private static final List<Integer> OTHER_STORMS = List.of(771, 781);

  private static final String UNITS = "metric";

  private final HttpUrl base;
  private final Secret key;
  private final WebJson web;

  /// @param base for example `https://api.openweathermap.org`
  /// @throws IllegalArgumentException if that is no HTTP address
  public OpenWeather(URI base, Secret key, Duration patience) {
    this(base, key, patience, Optional.empty());
  }

  /// The same, and each answer is kept.
  public OpenWeather(URI base, Secret key, Duration patience, Optional<AnswerBook> book) {
    this.base = HttpUrl.get(base.toString());
    this.key = key;
    this.web = new WebJson(patience, book);
  }

  @Override
  public String name() {
    return "OpenWeather";
  }

  @Override
  public Weather now(Place place) throws ProviderTrouble {
    return weather(web.get(url("weather", place)));
  }

  @Override
  public List<Ahead> ahead(Place place) throws ProviderTrouble {
    List<Ahead> hours = new ArrayList<>();
    for (JsonNode hour : web.get(url("forecast", place)).path("list")) {
      long at = WeatherFields.number(hour.path("dt")).longValue();
      hours.add(new Ahead(Instant.ofEpochSecond(at), weather(hour)));
    }
    return hours;
  }

  private HttpUrl url(String call, Place place) {
    return base.newBuilder()
        .addPathSegments("data/2.5")
        .addPathSegment(call)
        .addQueryParameter("q", place.name())
        .addQueryParameter("units", UNITS)
        .addQueryParameter("appid", key.reveal())
        .build();
  }

  private static Weather weather(JsonNode answer) throws ProviderTrouble {
    return WeatherFields.weather(
        WeatherUnits.celsius(WeatherFields.number(answer.path("main").path("temp")), UNITS),
        WeatherUnits.metresPerSecond(
            WeatherFields.number(answer.path("wind").path("speed")), UNITS),
        storm(answer.path("weather")));
  }

  private static boolean storm(JsonNode conditions) throws ProviderTrouble {
    boolean storm = false;
    for (JsonNode condition : conditions) {
      int id = WeatherFields.whole(condition.path("id"));
      storm |= id / 100 == 2 || OTHER_STORMS.contains(id);
    }
    return storm;
  }

  @Override
  public void close() {
    web.close();
  }
}
