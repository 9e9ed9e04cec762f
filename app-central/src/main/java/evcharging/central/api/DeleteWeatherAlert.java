package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;

/// The all-clear for a place.
final class DeleteWeatherAlert implements Route {
  private final Submission core;

  DeleteWeatherAlert(Submission core) {
    this.core = core;
  }

  @Override
  public String method() {
    return "DELETE";
  }

  @Override
  public String path() {
    return "/api/weather_alert/{city}";
  }

  @Override
  public Right right() {
    return Right.POST_WEATHER;
  }

  @Override
  public Doc doc() {
    return Doc.of("Weather", "The all-clear: lifts what the alert did, and nothing else")
        .answers(Answer.Done.class);
  }

  @Override
  public Answer handle(Call call) {
    core.submit(new Command.ClearWeatherAlert(call.city()), call.caller());
    return Answer.done();
  }
}
