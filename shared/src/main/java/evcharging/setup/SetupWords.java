package evcharging.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// The sentences of the first run in one language: `texts_en.properties`, `_es`, `_de` beside this
/// class. The window reads the same files.
public final class SetupWords {
  private static final List<String> LANGUAGES = List.of("en", "es", "de");

  private final Locale locale;
  private final Properties texts;

  /// In the language nearest to this; English if it is none of ours.
  public SetupWords(Locale wanted) {
    String code = LANGUAGES.contains(wanted.getLanguage()) ? wanted.getLanguage() : "en";
    this.locale = Locale.of(code);
    this.texts = read("texts_" + code + ".properties");
  }

  public String get(String key, Object... about) {
    String text = texts.getProperty(key, "‹" + key + "›");
    return about.length == 0 ? text : new MessageFormat(text, locale).format(about);
  }

  /// What is wrong and what to do, in whole sentences.
  public String sentence(Trouble trouble) {
    return get(trouble.key(), trouble.about().toArray());
  }

  /// What became of a step, without its sign.
  public String sentence(Step.Name step, Outcome outcome) {
    return get(outcome.key(step), outcome.named().toArray());
  }

  /// `3 h 05 min`, `12 min`, `40 s`: the same in every language.
  static String span(Duration time) {
    if (time.toHours() >= 48) {
      return time.toDays() + " d";
    }
    if (time.toMinutes() >= 60) {
      return "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
    }
    return time.toSeconds() >= 120 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }

  private static Properties read(String file) {
    try (InputStream bytes = SetupWords.class.getResourceAsStream(file)) {
      Properties read = new Properties();
      read.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
