package evcharging.weather.alarms;

import java.time.Instant;

/// The weather a provider expects for a moment to come.
public record Ahead(Instant at, Weather weather) {}
