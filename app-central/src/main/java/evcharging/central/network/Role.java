package evcharging.central.network;

/// What a person or program with a token may do.
public enum Role {
  VIEWER,
  OPERATOR,
  ADMIN,
  AUDITOR,
  /// May post weather and read locations, nothing else.
  WEATHER
}
