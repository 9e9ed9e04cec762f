package evcharging.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a program says, in three languages side by side: the file `phrases.txt` beside its main
/// class, three lines a phrase (`en:`, `es:`, `de:`), a blank line between two.
///
/// The English sentence is the key: the code says everything in English, and this turns it into
/// another language where it leaves the house. What changes from time to time is `{0}`, `{1}` … in
/// the phrase, and may be a phrase itself. A sentence nobody translated stays English.
public final class Phrases {
  private static final String FILE = "phrases.txt";
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  private final Map<String, Phrase> whole = new HashMap<>();
  private final List<Phrase> withGaps = new ArrayList<>();
  private final Set<String> all = new LinkedHashSet<>();
  private final List<String> twice = new ArrayList<>();

  private record Phrase(Map<Tongue, String> texts, Pattern english) {
    String text(Tongue tongue) {
      return texts.getOrDefault(tongue, texts.get(Tongue.ENGLISH));
    }

    /// The more is fixed, the more certainly it is this phrase.
    int fixed() {
      return GAP.matcher(text(Tongue.ENGLISH)).replaceAll("").length();
    }
  }

  private Phrases() {}

  /// Those beside each of these classes; the first that fits is taken.
  public static Phrases beside(Class<?>... rooms) {
    Phrases phrases = new Phrases();
    for (Class<?> room : rooms) {
      phrases.add(read(room));
    }
    phrases.withGaps.sort(Comparator.comparingInt(Phrase::fixed).reversed());
    return phrases;
  }

  /// @return the sentence in that language, or as it is
  public String say(Tongue tongue, String english) {
    if (tongue == Tongue.ENGLISH || english == null) {
      return english;
    }
    Phrase phrase = whole.get(english);
    return phrase != null ? phrase.text(tongue) : filled(tongue, english).orElse(english);
  }

  private Optional<String> filled(Tongue tongue, String english) {
    for (Phrase phrase : withGaps) {
      Matcher said = phrase.english().matcher(english);
      if (said.matches()) {
        return Optional.of(
            GAP.matcher(phrase.text(tongue))
                .replaceAll(
                    gap -> Matcher.quoteReplacement(say(tongue, said.group("g" + gap.group(1))))));
      }
    }
    return Optional.empty();
  }

  /// True if this sentence, with whatever stands in its gaps, is there.
  public boolean knows(String english) {
    return whole.containsKey(english)
        || withGaps.stream().anyMatch(phrase -> phrase.english().matcher(english).matches());
  }

  /// Every phrase as it stands in the code.
  public List<String> english() {
    return List.copyOf(all);
  }

  /// What is wrong, one sentence each: phrases that are there twice, languages that lack one or
  /// have other gaps.
  public List<String> faults() {
    List<String> faults = new ArrayList<>(twice);
    List<Phrase> phrases = new ArrayList<>(whole.values());
    phrases.addAll(withGaps);
    for (Phrase phrase : phrases) {
      String english = phrase.text(Tongue.ENGLISH);
      for (Tongue tongue : Tongue.values()) {
        String text = phrase.texts().get(tongue);
        if (text == null || text.isBlank()) {
          faults.add(english + ": not in " + tongue);
        } else if (!gaps(text).equals(gaps(english))) {
          faults.add(english + ": other gaps in " + tongue);
        }
      }
    }
    return faults;
  }

  private static TreeSet<String> gaps(String text) {
    TreeSet<String> gaps =
        new TreeSet<>(GAP.matcher(text).results().map(MatchResult::group).toList());
    Matcher variables = Pattern.compile("\\$\\{[A-Z-]+}|%%").matcher(text);
    variables.results().map(MatchResult::group).forEach(gaps::add);
    return gaps;
  }

  private void add(List<String> lines) {
    Map<Tongue, String> texts = new EnumMap<>(Tongue.class);
    for (String line : lines) {
      if (line.isBlank()) {
        close(texts);
        texts = new EnumMap<>(Tongue.class);
      } else if (!line.startsWith("#")) {
        texts.put(Tongue.of(line.substring(0, 2)), line.substring("en: ".length()));
      }
    }
    close(texts);
  }

  private void close(Map<Tongue, String> texts) {
    String english = texts.get(Tongue.ENGLISH);
    if (english == null) {
      return;
    }
    if (!all.add(english)) {
      twice.add(english + ": twice");
    }
    if (GAP.matcher(english).find()) {
      withGaps.add(new Phrase(texts, pattern(english)));
    } else {
      whole.putIfAbsent(english, new Phrase(texts, null));
    }
  }

  private static Pattern pattern(String english) {
    StringBuilder pattern = new StringBuilder();
    int end = 0;
    for (MatchResult gap : GAP.matcher(english).results().toList()) {
      pattern.append(Pattern.quote(english.substring(end, gap.start())));
      pattern.append("(?<g").append(gap.group(1)).append(">.*)");
      end = gap.end();
    }
    return Pattern.compile(
        pattern.append(Pattern.quote(english.substring(end))).toString(), Pattern.DOTALL);
  }

  private static List<String> read(Class<?> room) {
    try (InputStream file = room.getResourceAsStream(FILE)) {
      return file == null
          ? List.of()
          : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE + " beside " + room.getName(), e);
    }
  }
}
