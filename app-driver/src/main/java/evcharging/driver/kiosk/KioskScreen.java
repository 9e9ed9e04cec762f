package evcharging.driver.kiosk;

/// What fills the window. Texts: `screen.<name>`.
enum KioskScreen {
  IDLE,
  SIGN_IN,
  WAIT,
  CHOOSE,
  CONFIRM,
  STEPS,
  CHARGING,
  TICKET,
  NOTICE;

  String key() {
    return "screen." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
