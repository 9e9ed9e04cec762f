package evcharging.domain;

/// What a charging point is, as everybody sees it (requirement P-02). Derived by one rule in
/// Central, set by nobody. The names are the stable codes of the REST API.
public enum CpStatus {
  /// Activated: idle and usable. Green.
  ACTIVADO,
  /// Supplying. Green, with live figures.
  SUMINISTRANDO,
  /// Stopped by a hold, "Out of Order". Orange.
  PARADO,
  /// Faulty. Red.
  AVERIADO,
  /// Disconnected. Grey.
  DESCONECTADO
}
