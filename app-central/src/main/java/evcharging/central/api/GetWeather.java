package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.PlaceWeather;
import evcharging.central.network.Right;
import evcharging.central.network.WeatherAlert;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Supplier;

/// The last known weather of each place; how old it is, the reader sees by its time.
final class GetWeather implements Route {
  private final Supplier<NetworkView> view;

  GetWeather(Supplier<NetworkView> view) {
    this.view = view;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/api/weather";
  }

  @Override
  public Right right() {
    return Right.READ_PLACES;
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(view.get().weather().values().stream().map(Row::of).toList());
  }

  /// @param temp °C
  /// @param wind m/s
  /// @param alert the one in force, null if none
  record Row(String city, BigDecimal temp, BigDecimal wind, Instant at, WeatherAlert alert) {
    static Row of(PlaceWeather weather) {
      return new Row(
          weather.place().name(),
          weather.temperature().orElse(null),
          weather.wind().orElse(null),
          weather.at().orElse(null),
          weather.alert().orElse(null));
    }
  }
}
