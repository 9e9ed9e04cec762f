package evcharging.weather.alarms;

/// What there is to warn of, the gravest first: a place has one alert at a time. The names are
/// those of Central's REST API.
public enum AlertKind {
  STORM,
  HIGH_WIND,
  LOW_TEMPERATURE,
  HIGH_TEMPERATURE
}
