package evcharging.driver.kiosk;

/// What may lie over a screen.
enum Veil {
  NONE,
  HELP,
  LANGUAGE,
  /// The driver seems to have gone.
  STILL_THERE,
  /// The staff's way out.
  EXIT
}
