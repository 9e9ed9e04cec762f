package evcharging.weather.provider;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.domain.Place;
import evcharging.weather.alarms.Ahead;
import evcharging.weather.alarms.Weather;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/// Open-Meteo: where a place is (`/v1/search`, asked once), its weather and the next hours
/// (`/v1/forecast`). Needs no key.
public final class OpenMeteo implements Provider, AutoCloseable {
  private static final String FIGURES = "temperature_2m,wind_speed_10m,weather_code";

  /// WMO weather codes of thunderstorms, without and with hail.
  private static final List<Integer> STORMS = List.of(95, 96, 99);

  private final HttpUrl forecasts;
  private final HttpUrl geocoding;
  private final WebJson web;
  private final Map<Place, Spot> spots = new ConcurrentHashMap<>();

  private record Spot(BigDecimal latitude, BigDecimal longitude) {}

  /// @param forecasts for example `https://api.open-meteo.com`
  /// @param geocoding for example `https://geocoding-api.open-meteo.com`
  /// @throws IllegalArgumentException if one is no HTTP address
  public OpenMeteo(URI forecasts, URI geocoding, Duration patience) {
    this(forecasts, geocoding, patience, Optional.empty());
  }

  /// The same, and each answer is kept.
  public OpenMeteo(URI forecasts, URI geocoding, Duration patience, Optional<AnswerBook> book) {
    this.forecasts = HttpUrl.get(forecasts.toString());
    this.geocoding = HttpUrl.get(geocoding.toString());
    this.web = new WebJson(patience, book);
  }

  @Override
  public String name() {
    return "Open-Meteo";
  }

  @Override
  public Weather now(Place place) throws ProviderTrouble {
    JsonNode answer = web.get(forecast(place).addQueryParameter("current", FIGURES).build());
    JsonNode now = answer.path("current");
    return weather(
        answer.path("current_units"),
        now.path("temperature_2m"),
        now.path("wind_speed_10m"),
        now.path("weather_code"));
  }

  @Override
  public List<Ahead> ahead(Place place) throws ProviderTrouble {
    JsonNode answer =
        web.get(
            forecast(place)
                .addQueryParameter("hourly", FIGURES)
                .addQueryParameter("forecast_hours", "48")
                .addQueryParameter("timeformat", "unixtime")
                .build());
    JsonNode hourly = answer.path("hourly");
    List<Ahead> hours = new ArrayList<>();
    for (int i = 0; i < hourly.path("time").size(); i++) {
      if (isEmpty(hourly, i)) {
        continue;
      }
      long at = WeatherFields.number(hourly.path("time").path(i)).longValue();
      hours.add(
          new Ahead(
              Instant.ofEpochSecond(at),
              weather(
                  answer.path("hourly_units"),
                  hourly.path("temperature_2m").path(i),
                  hourly.path("wind_speed_10m").path(i),
                  hourly.path("weather_code").path(i))));
    }
    return hours;
  }

  /// Beyond what its model reaches the answer has hours without figures.
  private static boolean isEmpty(JsonNode hourly, int hour) {
    return Stream.of(FIGURES.split(",")).anyMatch(name -> hourly.path(name).path(hour).isNull());
  }

  private HttpUrl.Builder forecast(Place place) throws ProviderTrouble {
    Spot spot = spot(place);
    return forecasts
        .newBuilder()
        .addPathSegments("v1/forecast")
        .addQueryParameter("latitude", spot.latitude().toPlainString())
        .addQueryParameter("longitude", spot.longitude().toPlainString())
        .addQueryParameter("wind_speed_unit", "ms");
  }

  private Spot spot(Place place) throws ProviderTrouble {
    Spot known = spots.get(place);
    if (known != null) {
      return known;
    }
    JsonNode first = web.get(search(place)).path("results").path(0);
    if (first.isMissingNode()) {
      throw new ProviderTrouble("it does not know this place");
    }
    Spot found =
        new Spot(
            WeatherFields.number(first.path("latitude")),
            WeatherFields.number(first.path("longitude")));
    spots.put(place, found);
    return found;
  }

  private HttpUrl search(Place place) {
    return geocoding
        .newBuilder()
        .addPathSegments("v1/search")
        .addQueryParameter("name", place.name())
        .addQueryParameter("count", "1")
        .addQueryParameter("language", "en")
        .addQueryParameter("format", "json")
        .build();
  }

  /// The units the answer names, not those that were asked for.
  private static Weather weather(JsonNode units, JsonNode temperature, JsonNode wind, JsonNode code)
      throws ProviderTrouble {
    return WeatherFields.weather(
        WeatherUnits.celsius(
            WeatherFields.number(temperature), WeatherFields.text(units.path("temperature_2m"))),
        WeatherUnits.metresPerSecond(
            WeatherFields.number(wind), WeatherFields.text(units.path("wind_speed_10m"))),
        STORMS.contains(WeatherFields.whole(code)));
  }

  @Override
  public void close() {
    web.close();
  }
}
