package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.domain.Place;
import java.math.BigDecimal;

/// The weather of a place, from EV_W.
final class PostWeatherUpdate implements Route {
  private final Submission core;

  PostWeatherUpdate(Submission core) {
    this.core = core;
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/api/weather_update";
  }

  @Override
  public Right right() {
    return Right.POST_WEATHER;
  }

  @Override
  public Answer handle(Call call) {
    Update update = call.read(Update.class);
    core.submit(
        new Command.NoteWeather(update.city(), update.temp(), update.wind()), call.caller());
    return Answer.done();
  }

  /// @param temp °C
  /// @param wind m/s
  record Update(Place city, BigDecimal temp, BigDecimal wind) {
    Update {
      temp = Figure.hundredths("temp", temp);
      wind = Figure.hundredths("wind", wind);
    }
  }
}
