package evcharging.weather;

import evcharging.config.Fault;
import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import evcharging.weather.provider.AnswerBook;
import evcharging.weather.provider.OpenMeteo;
import evcharging.weather.provider.OpenWeather;
import evcharging.weather.provider.Provider;
import evcharging.weather.provider.Restrained;
import evcharging.weather.provider.ScriptedWeather;
import evcharging.weather.provider.SimulatedProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Builds the provider that was chosen.
final class Providers {
  static final String KEY_VARIABLE = "EV_OPENWEATHER_KEY";

  private Providers() {}

  /// @param patience for one call
  /// @param running how long the program has been running
  /// @throws Fault with what is missing or wrong
  static Restrained chosen(ProviderOptions options, Duration patience, Supplier<Duration> running) {
    try {
      return new Restrained(
          provider(options, patience, running),
          options.restraint(),
          System::nanoTime,
          RandomGenerator.getDefault());
    } catch (IllegalArgumentException e) {
      throw new Fault("WEATHER-PROVIDER", "This provider cannot be: " + e.getMessage() + ".", e);
    }
  }

  private static Provider provider(
      ProviderOptions options, Duration patience, Supplier<Duration> running) {
    return switch (options.source()) {
      case SIMULATED ->
          new SimulatedProvider(options.seed(), script(options), running, InstantSource.system());
      case OPENWEATHER ->
          new OpenWeather(options.openWeather(), key(options), patience, book(options));
      case OPENMETEO ->
          new OpenMeteo(options.openMeteo(), options.openMeteoPlaces(), patience, book(options));
    };
  }

  private static Optional<AnswerBook> book(ProviderOptions options) {
    if (options.record() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new AnswerBook(options.record(), InstantSource.system()));
    } catch (IOException e) {
      throw new Fault(
          "RECORD-DIRECTORY", "The directory " + options.record() + " cannot be written.", e);
    }
  }

  private static Secret key(ProviderOptions options) {
    String given = System.getenv(KEY_VARIABLE);
    try {
      if (options.keyFile() != null) {
        return new Secret(SecretFile.read(options.keyFile()));
      }
    } catch (SecretFile.Refused e) {
      throw new Fault("WEATHER-KEY", e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new Fault("WEATHER-KEY", "The key file " + options.keyFile() + " cannot be read.", e);
    }
    if (given == null || given.isBlank()) {
      throw new Fault(
          "WEATHER-KEY",
          "OpenWeather needs a key: give it in " + KEY_VARIABLE + " or with --key-file.");
    }
    return new Secret(given.strip());
  }

  private static List<ScriptedWeather> script(ProviderOptions options) {
    List<ScriptedWeather> events = new ArrayList<>();
    try {
      if (options.script() != null) {
        events.addAll(ScriptedWeather.parseAll(Files.readAllLines(options.script())));
      }
    } catch (IOException e) {
      throw new Fault("SCRIPT-UNREADABLE", options.script() + " cannot be read.", e);
    } catch (IllegalArgumentException e) {
      throw new Fault("SCRIPT-MALFORMED", options.script() + ", " + e.getMessage() + ".", e);
    }
    try {
      options.events().forEach(event -> events.add(ScriptedWeather.parse(event)));
    } catch (IllegalArgumentException e) {
      throw new Fault("SCRIPT-MALFORMED", "--event: " + e.getMessage() + ".", e);
    }
    return events;
  }
}
