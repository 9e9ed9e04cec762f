package evcharging.weather.provider;

import evcharging.weather.alarms.Weather;
import java.time.Duration;

/// Weather as a provider told it, and how long ago.
public record Sighting(Weather weather, Duration age) {}
