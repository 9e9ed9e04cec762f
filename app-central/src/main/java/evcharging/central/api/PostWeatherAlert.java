package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.Place;
import java.math.BigDecimal;

/// A weather alert for a place: its points take no new driver (requirement W-03).
final class PostWeatherAlert implements Route {
  private final Submission core;

  PostWeatherAlert(Submission core) {
    this.core = core;
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/api/weather_alert";
  }

  @Override
  public Right right() {
    return Right.POST_WEATHER;
  }

  @Override
  public Answer handle(Call call) {
    Alert alert = call.read(Alert.class);
    core.submit(
        new Command.RaiseWeatherAlert(alert.city(), alert.alert(), alert.temp(), alert.wind()),
        call.caller());
    return Answer.done();
  }

  /// @param temp °C
  /// @param wind m/s
  record Alert(Place city, WeatherAlert alert, BigDecimal temp, BigDecimal wind) {
    Alert {
      temp = Figure.hundredths("temp", temp);
      wind = Figure.hundredths("wind", wind);
    }
  }
}
