package evcharging.styles.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The texts of one room: three files beside one another, `NAME_en.properties`, `_es`, `_de`, in
/// UTF-8. Texts with arguments are `MessageFormat` patterns (`{0}`; an apostrophe is written
/// twice).
public final class Bundle {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  private final String name;
  private final Map<Language, Properties> files = new EnumMap<>(Language.class);

  /// @param room a class of the room the files lie beside
  /// @param name their common name, `texts`
  /// @throws IllegalArgumentException if a language has no file
  public Bundle(Class<?> room, String name) {
    this.name = room.getPackageName() + "." + name;
    for (Language language : Language.values()) {
      files.put(language, read(room, name + "_" + language.code() + ".properties"));
    }
  }

  Optional<String> text(Language language, String key) {
    return Optional.ofNullable(files.get(language).getProperty(key));
  }

  /// What is wrong, one sentence each, for a test of the room: keys that one language lacks, empty
  /// texts, different arguments, lone apostrophes in patterns. Empty if all is well.
  public List<String> faults() {
    TreeSet<String> keys = new TreeSet<>();
    files.values().forEach(file -> keys.addAll(file.stringPropertyNames()));
    List<String> faults = new ArrayList<>();
    for (String key : keys) {
      for (Language language : Language.values()) {
        fault(language, key)
            .ifPresent(what -> faults.add(name + " " + language + " " + key + what));
      }
    }
    return faults;
  }

  private Optional<String> fault(Language language, String key) {
    String text = files.get(language).getProperty(key);
    if (text == null) {
      return Optional.of(": is missing");
    }
    if (text.isBlank()) {
      return Optional.of(": is empty");
    }
    String english = files.get(Language.ENGLISH).getProperty(key, "");
    if (!arguments(text).equals(arguments(english))) {
      return Optional.of(": other arguments than in English");
    }
    if (!arguments(text).isEmpty() && LONE_APOSTROPHE.matcher(text).find()) {
      return Optional.of(": a lone apostrophe in a pattern");
    }
    return Optional.empty();
  }

  private static TreeSet<String> arguments(String text) {
    return new TreeSet<>(ARGUMENT.matcher(text).results().map(MatchResult::group).toList());
  }

  private static Properties read(Class<?> room, String file) {
    try (InputStream bytes = room.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalArgumentException("no " + file + " beside " + room.getName());
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
