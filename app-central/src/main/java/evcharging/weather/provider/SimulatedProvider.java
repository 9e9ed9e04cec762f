package evcharging.weather.provider;

import evcharging.domain.Place;
import evcharging.weather.alarms.Weather;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Weather for work without a network: mild everywhere, changing slowly, the same for the same seed
/// and time; bad only where the script says so.
public final class SimulatedProvider implements Provider {
  private static final double WAVE_SECONDS = 600;

  private final long seed;
  private final List<ScriptedWeather> script;
  private final Supplier<Duration> running;

  /// @param running how long the program has been running
  public SimulatedProvider(long seed, List<ScriptedWeather> script, Supplier<Duration> running) {
    this.seed = seed;
    this.script = List.copyOf(script);
    this.running = running;
  }

  @Override
  public String name() {
    return "simulated";
  }

  @Override
  public Weather now(Place place) throws ProviderTrouble {
    Duration at = running.get();
    Optional<ScriptedWeather> scripted =
        script.stream().filter(s -> s.place().equals(place) && s.lastsAt(at)).findFirst();
    if (scripted.isPresent()) {
      return scripted.get().weather();
    }
    return mild(place, at);
  }

  private Weather mild(Place place, Duration at) {
    SplittableRandom random = new SplittableRandom(seed * 31 + place.name().hashCode());
    double temperature = 6 + 14 * random.nextDouble();
    double wind = 2 + 5 * random.nextDouble();
    double phase = random.nextDouble() * 2 * Math.PI;
    double wave = Math.sin(phase + at.toMillis() / 1000.0 / WAVE_SECONDS * 2 * Math.PI);
    return Weather.of(temperature + 1.5 * wave, wind + wave, false);
  }
}
