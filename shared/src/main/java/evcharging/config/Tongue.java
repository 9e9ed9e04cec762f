package evcharging.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages the programs speak on a terminal.
public enum Tongue {
  ENGLISH("en"),
  SPANISH("es"),
  GERMAN("de");

  private final String code;

  Tongue(String code) {
    this.code = code;
  }

  /// ISO 639-1.
  public String code() {
    return code;
  }

  public Locale locale() {
    return Locale.of(code);
  }

  /// @throws IllegalArgumentException if it is none of ours
  public static Tongue of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is not en, es or de"));
  }

  /// That of the machine (`LC_ALL`, `LC_MESSAGES`, `LANG`); English if it is none of ours.
  public static Tongue ofMachine() {
    return find(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()).orElse(ENGLISH);
  }

  /// For help and complaints of a command line that is not understood, perhaps because of its very
  /// language.
  static Tongue orOfMachine(Optional<String> code) {
    return code.flatMap(Tongue::find).orElseGet(Tongue::ofMachine);
  }

  private static Optional<Tongue> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
