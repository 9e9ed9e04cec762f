package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.PlaceForecast;
import evcharging.central.network.PlaceWeather;
import evcharging.central.network.Right;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.Place;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The last known weather of each place with its age (requirement F-07), and the first bad weather
/// expected there.
final class GetWeather implements Route {
  private final Supplier<NetworkView> view;
  private final InstantSource clock;

  GetWeather(Supplier<NetworkView> view, InstantSource clock) {
    this.view = view;
    this.clock = clock;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/weather", Right.READ_PLACES);
  }

  @Override
  public Doc doc() {
    return Doc.of("Weather", "The last known weather of each place, and what is expected")
        .lists(Row.class);
  }

  @Override
  public Answer handle(Call call) {
    NetworkView now = view.get();
    SortedSet<Place> places = new TreeSet<>(now.weather().keySet());
    places.addAll(now.forecasts().keySet());
    Instant at = clock.instant();
    return Answer.ok(places.stream().map(place -> Row.of(place, now, at)).toList());
  }

  /// @param temp °C; null while nothing was told
  /// @param wind m/s; null while nothing was told
  /// @param at when the provider said so
  /// @param ageS how many seconds ago that was
  /// @param alert the one in force, null if none
  /// @param forecast the first bad weather expected, null if none is
  record Row(
      String city,
      @Shown(value = "°C", orNull = true) BigDecimal temp,
      @Shown(value = "m/s", orNull = true) BigDecimal wind,
      @Shown(value = "when the provider said so", orNull = true) Instant at,
      @Shown(value = "how many seconds ago", orNull = true) Long ageS,
      @Shown(value = "the one in force", orNull = true) WeatherAlert alert,
      @Shown(value = "the first bad weather expected", orNull = true) Ahead forecast) {
    static Row of(Place place, NetworkView now, Instant at) {
      Optional<PlaceWeather> weather = Optional.ofNullable(now.weather().get(place));
      Optional<Instant> told = weather.flatMap(PlaceWeather::at);
      return new Row(
          place.name(),
          weather.flatMap(PlaceWeather::temperature).orElse(null),
          weather.flatMap(PlaceWeather::wind).orElse(null),
          told.orElse(null),
          told.map(t -> Math.max(0, Duration.between(t, at).toSeconds())).orElse(null),
          weather.flatMap(PlaceWeather::alert).orElse(null),
          Optional.ofNullable(now.forecasts().get(place)).map(f -> Ahead.of(f, now)).orElse(null));
    }
  }

  /// @param points that will stop then
  record Ahead(
      WeatherAlert alert, Instant from, BigDecimal temp, BigDecimal wind, List<String> points) {
    static Ahead of(PlaceForecast forecast, NetworkView now) {
      return new Ahead(
          forecast.alert(),
          forecast.from(),
          forecast.temperature(),
          forecast.wind(),
          now.points().values().stream()
              .map(NetworkView.PointView::point)
              .filter(point -> point.place().equals(forecast.place()))
              .map(point -> point.id().value())
              .toList());
    }
  }
}
