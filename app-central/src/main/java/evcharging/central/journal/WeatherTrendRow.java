package evcharging.central.journal;

import java.math.BigDecimal;
import java.time.Instant;

/// The weather of a place in ten minutes: °C and m/s, the newest of them.
public record WeatherTrendRow(Instant slot, BigDecimal temperature, BigDecimal wind) {}
