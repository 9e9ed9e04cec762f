package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.domain.Place;

/// The all-clear for a place.
final class DeleteWeatherAlert implements Route {
  private final Submission core;
  private final WeatherPace pace;

  DeleteWeatherAlert(Submission core, WeatherPace pace) {
    this.core = core;
    this.pace = pace;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.delete("/api/weather_alert/{city}", Right.POST_WEATHER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Weather", "The all-clear: lifts what the alert did, and nothing else")
        .answers(Answer.Done.class)
        .fails(429);
  }

  @Override
  public Answer handle(Call call) {
    Place city = call.city();
    pace.take(call.caller(), "all-clear", city);
    core.submit(new Command.ClearWeatherAlert(city), call.caller());
    return Answer.done();
  }
}
