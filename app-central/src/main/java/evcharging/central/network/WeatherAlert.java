package evcharging.central.network;

/// What EV_W can warn of; the names are those of the REST API.
public enum WeatherAlert {
  LOW_TEMPERATURE,
  STORM,
  HIGH_WIND,
  HIGH_TEMPERATURE
}
