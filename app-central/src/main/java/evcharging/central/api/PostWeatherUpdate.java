package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.domain.Place;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.OptionalInt;

/// The weather of a place, from EV_W.
final class PostWeatherUpdate implements Route {
  private final Submission core;
  private final WeatherPace pace;

  PostWeatherUpdate(Submission core, WeatherPace pace) {
    this.core = core;
    this.pace = pace;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.post("/api/weather_update", Right.POST_WEATHER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Weather", "The weather of a place")
        .takes(Update.class)
        .answers(Answer.Done.class)
        .fails(409, 429);
  }

  @Override
  public Answer handle(Call call) {
    Update update = call.read(Update.class);
    pace.take(call.caller(), "update", update.city());
    core.submit(
        new Command.NoteWeather(update.city(), update.temp(), update.wind(), update.age()),
        call.caller());
    return Answer.done();
  }

  /// @param temp °C
  /// @param wind m/s
  /// @param ageS seconds since the provider said so; none: just now
  record Update(Place city, BigDecimal temp, BigDecimal wind, OptionalInt ageS) {
    private static final int OLDEST_SECONDS = 86_400;

    Update {
      if (ageS.isPresent() && (ageS.getAsInt() < 0 || ageS.getAsInt() > OLDEST_SECONDS)) {
        throw new IllegalArgumentException("field 'age_s' must be 0 to " + OLDEST_SECONDS);
      }
      temp = Figure.hundredths("temp", temp);
      wind = Figure.hundredths("wind", wind);
    }

    Duration age() {
      return Duration.ofSeconds(ageS.orElse(0));
    }
  }
}
