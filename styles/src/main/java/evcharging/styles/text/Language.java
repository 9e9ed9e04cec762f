package evcharging.styles.text;

import java.util.Locale;

/// The languages every window speaks.
public enum Language {
  ENGLISH("en", "English", Locale.UK),
  SPANISH("es", "Español", Locale.of("es", "ES")),
  GERMAN("de", "Deutsch", Locale.GERMANY);

  private final String code;
  private final String ownName;
  private final Locale locale;

  Language(String code, String ownName, Locale locale) {
    this.code = code;
    this.ownName = ownName;
    this.locale = locale;
  }

  /// ISO 639-1, as in file names and settings.
  public String code() {
    return code;
  }

  /// The language's name in itself: what a person who speaks no other looks for.
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  /// The language of a machine, or English if it is none of ours.
  public static Language of(Locale machine) {
    for (Language language : values()) {
      if (language.code.equals(machine.getLanguage())) {
        return language;
      }
    }
    return ENGLISH;
  }
}
