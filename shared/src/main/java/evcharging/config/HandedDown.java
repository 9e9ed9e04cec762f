package evcharging.config;

import java.util.Map;
import java.util.Optional;

/// What a program hands down to the programs it starts: its language, however that was chosen. (The
/// directory of its log they get as an option of their Java.)
public final class HandedDown {
  private static final String LANGUAGE = "ev.language";

  private HandedDown() {}

  /// Once it is known, which is before the command line is.
  static void language(Tongue tongue) {
    System.setProperty(LANGUAGE, tongue.code());
  }

  /// Into the environment of a program that is about to be started.
  public static void to(Map<String, String> environment) {
    Optional.ofNullable(System.getProperty(LANGUAGE))
        .ifPresent(code -> environment.put(Defaults.LANGUAGE, code));
  }
}
