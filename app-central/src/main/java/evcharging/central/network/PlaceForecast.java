package evcharging.central.network;

import evcharging.domain.Place;
import java.math.BigDecimal;
import java.time.Instant;

/// The first bad weather expected at a place: from then on its points will stop. Kept in memory
/// only; who forecasts tells it again.
///
/// @param from when it is expected
/// @param toldAt when Central was told
public record PlaceForecast(
    Place place,
    WeatherAlert alert,
    Instant from,
    BigDecimal temperature,
    BigDecimal wind,
    Instant toldAt) {}
