package evcharging.config;

/// A program's phrases in the language of the person before it.
public record Speech(Phrases phrases, Tongue tongue) {
  /// @param room a class with `phrases.txt` beside it
  public static Speech of(Class<?> room, Tongue tongue) {
    // English is what the code says: nothing to read, nothing to find.
    return new Speech(
        tongue == Tongue.ENGLISH ? Phrases.beside() : Phrases.beside(room, Speech.class), tongue);
  }

  public String say(String english) {
    return phrases.say(tongue, english);
  }
}
