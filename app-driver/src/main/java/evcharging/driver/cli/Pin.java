package evcharging.driver.cli;

import evcharging.config.Fault;
import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the PIN comes from: a file of the owner's alone, the environment, or the keyboard; never
/// the command line, where everybody could read it.
final class Pin {
  static final String VARIABLE = "EV_DRIVER_PIN";

  private Pin() {}

  /// @param file named by `--pin-file`, or null
  /// @param keyboard null where there is none
  /// @param needed false if a session token is there: then nobody is asked
  /// @throws Fault `PIN-UNREADABLE`, `PIN-MISSING`
  static Optional<Secret> find(
      Path file, Map<String, String> environment, Console keyboard, boolean needed) {
    if (file != null) {
      return Optional.of(fromFile(file));
    }
    String given = environment.get(VARIABLE);
    if (given != null && !given.isBlank()) {
      return Optional.of(new Secret(given.strip()));
    }
    if (!needed) {
      return Optional.empty();
    }
    char[] typed = keyboard == null ? null : keyboard.readPassword("PIN: ");
    if (typed == null || typed.length == 0) {
      throw new Fault(
          "PIN-MISSING",
          "No PIN: give it in " + VARIABLE + " or with --pin-file, or start from a terminal.");
    }
    return Optional.of(new Secret(new String(typed)));
  }

  private static Secret fromFile(Path file) {
    try {
      return new Secret(SecretFile.read(file));
    } catch (SecretFile.Refused e) {
      throw new Fault("PIN-UNREADABLE", e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new Fault("PIN-UNREADABLE", "The PIN file " + file + " cannot be read.", e);
    }
  }
}
