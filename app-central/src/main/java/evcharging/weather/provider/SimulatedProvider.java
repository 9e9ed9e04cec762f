package evcharging.weather.provider;

import evcharging.domain.Place;
import evcharging.weather.alarms.Ahead;
import evcharging.weather.alarms.Weather;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
  private final InstantSource clock;

  /// @param running how long the program has been running
  /// @param clock for the moments a forecast names
  public SimulatedProvider(
      long seed, List<ScriptedWeather> script, Supplier<Duration> running, InstantSource clock) {
    this.seed = seed;
    this.script = List.copyOf(script);
    this.running = running;
    this.clock = clock;
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

  /// The script's events to come.
  @Override
  public List<Ahead> ahead(Place place) {
    Duration at = running.get();
    Instant now = clock.instant();
    return script.stream()
        .filter(event -> event.place().equals(place) && event.from().compareTo(at) > 0)
        .map(event -> new Ahead(now.plus(event.from()).minus(at), event.weather()))
        .toList();
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
