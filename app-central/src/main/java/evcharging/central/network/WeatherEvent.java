package evcharging.central.network;

import evcharging.domain.Place;
import java.math.BigDecimal;

/// Weather alerts; the plain readings are [Live].
public sealed interface WeatherEvent extends Event {
  Place place();

  @Override
  default String subject() {
    return place().name();
  }

  /// @param alert `LOW_TEMPERATURE`, `STORM`, `HIGH_WIND` or `HIGH_TEMPERATURE`
  record AlertRaised(Place place, WeatherAlert alert, BigDecimal temperature, BigDecimal wind)
      implements WeatherEvent {}

  record AlertCleared(Place place) implements WeatherEvent {}
}
