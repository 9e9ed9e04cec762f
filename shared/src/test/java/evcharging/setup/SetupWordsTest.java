package evcharging.setup;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.TlsTrouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every trouble has a sentence in every language, and a row in `docs/errors.md`.
@Tag("F-09")
class SetupWordsTest {
  private static final Target WHO = new Target("registry.example", 5001);

  @Test
  void everyTroubleIsSaidInEveryLanguage() {
    for (String language : List.of("en", "es", "de")) {
      SetupWords words = new SetupWords(Locale.of(language));
      for (Trouble trouble : all()) {
        assertThat(words.sentence(trouble))
            .as(language + " " + trouble.code())
            .doesNotContain("‹")
            .doesNotContain("{")
            .matches("(?s).*[.?]");
      }
      for (Step.Name step : Step.Name.values()) {
        assertThat(words.get(step.key())).doesNotContain("‹");
      }
    }
  }

  @Test
  void whateverKeepsAServerFromBeingReachedIsATrouble() {
    assertThat(Stream.of(Kind.values()).map(kind -> Trouble.notReached(WHO, kind)))
        .allMatch(Trouble::leavesOpen)
        .allMatch(trouble -> trouble.about().contains("registry.example"));
    assertThat(Trouble.clockOff(WHO, Duration.ofHours(-5)).about()).contains("5 h 00 min");
  }

  @Test
  void everyCodeStandsInTheListOfErrors() throws IOException {
    String errors = Files.readString(Path.of("../docs/errors.md"));
    assertThat(all().stream().map(trouble -> "`" + trouble.code() + "`").distinct())
        .allMatch(errors::contains);
  }

  @Test
  void anotherLanguageThanOursIsEnglish() {
    assertThat(new SetupWords(Locale.of("fr")).get("compare.yes")).isEqualTo("yes");
    assertThat(new SetupWords(Locale.of("de", "AT")).get("compare.yes")).isEqualTo("ja");
  }

  /// Each with as many things as its sentence may name.
  private static List<Trouble> all() {
    return Stream.of(Trouble.Why.values()).map(SetupWordsTest::example).toList();
  }

  private static Trouble example(Trouble.Why why) {
    return new Trouble(why, Collections.nCopies(why.names(), "one"));
  }
}
