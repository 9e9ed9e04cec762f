package evcharging.cp.local;

/// What a health answer says, as the text its mark protects: the check's nonce, the verdict and its
/// reason.
final class HealthText {
  private HealthText() {}

  static String of(String nonce, boolean ok, String reason) {
    return nonce + "|" + (ok ? "OK" : "KO") + "|" + reason;
  }
}
