package evcharging.weather.provider;

import evcharging.domain.Place;
import evcharging.weather.alarms.Weather;

/// A source of weather.
public interface Provider {
  /// For people: `simulated`.
  String name();

  /// The weather at that place now; may take as long as the provider's own time-out.
  ///
  /// @throws ProviderTrouble if it cannot be had now, or the provider does not know the place
  Weather now(Place place) throws ProviderTrouble;
}
