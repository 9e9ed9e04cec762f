package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.Place;
import java.math.BigDecimal;

/// A weather alert for a place: its points take no new driver (requirement W-03).
final class PostWeatherAlert implements Route {
  private final Submission core;
  private final WeatherPace pace;

  PostWeatherAlert(Submission core, WeatherPace pace) {
    this.core = core;
    this.pace = pace;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.post("/api/weather_alert", Right.POST_WEATHER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Weather", "An alert: the points of the place take no new driver")
        .takes(Alert.class)
        .answers(Answer.Done.class)
        .fails(409, 429);
  }

  @Override
  public Answer handle(Call call) {
    Alert alert = call.read(Alert.class);
    pace.take(call.caller(), "alert", alert.city());
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
