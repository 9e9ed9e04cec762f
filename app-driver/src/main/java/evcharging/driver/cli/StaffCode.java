package evcharging.driver.cli;

import evcharging.crypto.Busy;
import evcharging.crypto.PasswordGate;
import evcharging.crypto.PasswordHash;
import evcharging.driver.kiosk.KioskSettings.ExitCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// The staff's code to leave the kiosk: from a file or the environment, never from an argument,
/// where everybody could read it; in clear, or better as a hash.
final class StaffCode implements ExitCode {
  static final String VARIABLE = "EV_KIOSK_EXIT_CODE";

  private final PasswordGate gate = new PasswordGate();
  private final String expected;

  private StaffCode(String expected) {
    this.expected = expected;
  }

  static ExitCode of(Optional<String> text) {
    return text.<ExitCode>map(code -> new StaffCode(code.strip())).orElse(ExitCode.NONE);
  }

  @Override
  public boolean isRight(String typed) {
    if (expected.startsWith("$argon2id$")) {
      try {
        return gate.verify(typed, new PasswordHash(expected));
      } catch (Busy e) {
        return false;
      }
    }
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }
}
