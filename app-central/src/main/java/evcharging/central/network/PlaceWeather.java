package evcharging.central.network;

import evcharging.domain.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// The last known weather of a place; °C and m/s, empty if only an alert came yet.
public record PlaceWeather(
    Place place,
    Optional<BigDecimal> temperature,
    Optional<BigDecimal> wind,
    Optional<Instant> at,
    Optional<WeatherAlert> alert) {}
