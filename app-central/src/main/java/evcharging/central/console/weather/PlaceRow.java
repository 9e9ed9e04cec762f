package evcharging.central.console.weather;

import evcharging.central.network.PlaceForecast;
import evcharging.central.network.PlaceWeather;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One place with its weather and what it does to the points there.
///
/// @param weather empty if none ever came
/// @param held points out of service for the weather, or after their running supply
record PlaceRow(
    Place place,
    Optional<PlaceWeather> weather,
    Optional<PlaceForecast> forecast,
    List<CpId> points,
    List<CpId> held) {
  /// EV_W asks a provider for a place once a minute and tells Central every 4 s; past that and
  /// three rounds it is old.
  static final Duration STALE = Duration.ofSeconds(72);

  PlaceRow {
    points = List.copyOf(points);
    held = List.copyOf(held);
  }

  Optional<Instant> at() {
    return weather.flatMap(PlaceWeather::at);
  }

  Optional<WeatherAlert> alert() {
    return weather.flatMap(PlaceWeather::alert);
  }

  boolean isStale(Instant now) {
    return at().map(then -> Duration.between(then, now).compareTo(STALE) > 0).orElse(true);
  }
}
