package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// The first bad weather expected at a place, from EV_W; without `alert`, that none is.
final class PostWeatherForecast implements Route {
  private final Submission core;
  private final WeatherPace pace;

  PostWeatherForecast(Submission core, WeatherPace pace) {
    this.core = core;
    this.pace = pace;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.post("/api/weather_forecast", Right.POST_WEATHER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Weather", "The first bad weather expected at a place, or that none is")
        .takes(Forecast.class)
        .answers(Answer.Done.class)
        .fails(409, 429);
  }

  @Override
  public Answer handle(Call call) {
    Forecast forecast = call.read(Forecast.class);
    pace.take(call.caller(), "forecast", forecast.city());
    core.submit(new Command.NoteForecast(forecast.city(), forecast.expected()), call.caller());
    return Answer.done();
  }

  /// @param alert none: nothing bad is expected
  /// @param from when it begins
  /// @param temp °C
  /// @param wind m/s
  record Forecast(
      Place city,
      Optional<WeatherAlert> alert,
      Optional<Instant> from,
      Optional<BigDecimal> temp,
      Optional<BigDecimal> wind) {
    Forecast {
      boolean all = from.isPresent() && temp.isPresent() && wind.isPresent();
      if (alert.isPresent() && !all) {
        throw new IllegalArgumentException("with 'alert' go 'from', 'temp' and 'wind'");
      }
      temp = temp.map(t -> Figure.hundredths("temp", t));
      wind = wind.map(w -> Figure.hundredths("wind", w));
    }

    Optional<Command.Expected> expected() {
      return alert.map(a -> new Command.Expected(a, from.get(), temp.get(), wind.get()));
    }
  }
}
