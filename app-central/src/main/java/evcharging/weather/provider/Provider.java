package evcharging.weather.provider;

import evcharging.domain.Place;
import evcharging.weather.alarms.Ahead;
import evcharging.weather.alarms.Weather;
import java.util.List;

/// A source of weather; any thread.
public interface Provider {
  /// For people: `simulated`.
  String name();

  /// The weather at that place now; may take as long as the provider's own time-out.
  ///
  /// @throws ProviderTrouble if it cannot be had now, or the provider does not know the place
  Weather now(Place place) throws ProviderTrouble;

  /// What is expected in the next hours, the soonest first; empty if the provider tells no
  /// forecast.
  ///
  /// @throws ProviderTrouble as for the weather now
  default List<Ahead> ahead(Place place) throws ProviderTrouble {
    return List.of();
  }
}
