package evcharging.central.console.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.AlarmState;
import evcharging.central.network.AlarmType;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every type of alarm is explained in every language, and `docs/alarms.md` shows what the code
/// has.
class AlarmTextsTest {
  private static final Path PAGE = Path.of("..", "docs", "alarms.md");
  private static final String FROM = "<!-- catalogue: made by AlarmTextsTest -->\n";
  private static final String TO = "<!-- end of the catalogue -->\n";

  @Test
  void theWordsAreCompleteInEveryLanguage() {
    assertThat(AlarmTexts.BUNDLE.faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeHasNameCauseConsequenceAndAction(Language language) {
    Texts texts = new Texts(language, ZoneOffset.UTC, AlarmTexts.BUNDLE);
    for (AlarmType type : AlarmType.values()) {
      assertThat(
              List.of(
                  AlarmTexts.name(texts, type),
                  AlarmTexts.cause(texts, type),
                  AlarmTexts.consequence(texts, type),
                  AlarmTexts.action(texts, type)))
          .as("%s in %s", type, language)
          .noneMatch(text -> text.contains("‹"));
    }
    for (AlarmState state : AlarmState.values()) {
      assertThat(texts.get("alarms.state." + state)).doesNotContain("‹");
    }
  }

  /// After a change: run once with `-Ddocs.write=true` and commit the page.
  @Test
  void thePageShowsTheCatalogueAsItIs() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(FROM) + FROM.length();
    int to = page.indexOf(TO);
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, page.substring(0, from) + catalogue() + page.substring(to));
      return;
    }
    assertThat(page.substring(from, to)).isEqualTo(catalogue());
  }

  private static String catalogue() {
    Texts texts = new Texts(Language.ENGLISH, ZoneOffset.UTC, AlarmTexts.BUNDLE);
    String head =
        """
        | code | priority | delay on, off | suppressed under | cause | what to do |
        |---|---|---|---|---|---|
        """;
    return head
        + Arrays.stream(AlarmType.values())
            .map(type -> row(texts, type))
            .collect(Collectors.joining());
  }

  private static String row(Texts texts, AlarmType type) {
    String under =
        type.suppressedUnder().stream()
            .map(u -> u == AlarmType.Under.GROUP ? "place or network lost" : "held")
            .sorted()
            .collect(Collectors.joining(", "));
    AlarmType.Delay delay = type.delay();
    String often = delay.times() > 0 ? " or " + delay.times() + " times in 5 min" : "";
    return "| `%s` %s | %d | %s%s, %s | %s | %s | %s |\n"
        .formatted(
            type,
            AlarmTexts.name(texts, type),
            type.priority(),
            seconds(delay.on()),
            often,
            seconds(delay.off()),
            under.isEmpty() ? "–" : under,
            AlarmTexts.cause(texts, type),
            AlarmTexts.action(texts, type));
  }

  private static String seconds(Duration time) {
    return time.isZero() ? "0" : time.toSeconds() + " s";
  }
}
