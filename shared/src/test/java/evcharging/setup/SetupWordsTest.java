package evcharging.setup;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.TlsTrouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
  void everyKindOfTroubleIsAmongThem() {
    assertThat(all().stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(Trouble.class.getPermittedSubclasses());
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

  private static List<Trouble> all() {
    List<Trouble> all = new ArrayList<>();
    Stream.of(Kind.values()).map(kind -> new Trouble.NotReached(WHO, kind)).forEach(all::add);
    Instant now = Instant.now();
    all.addAll(
        List.of(
            new Trouble.OtherFingerprint(WHO, "AB:CD"),
            new Trouble.NotCompared(WHO, "AB:CD"),
            new Trouble.ClockOff(WHO, Duration.ofHours(5)),
            new Trouble.ClockOff(WHO, Duration.ofHours(-5)),
            new Trouble.NotInForce(WHO, now, now, now),
            new Trouble.AnotherServer(WHO),
            new Trouble.CodeMissing("CP001"),
            new Trouble.CodeWrong("CP001"),
            new Trouble.TooManyTries(Duration.ofSeconds(40)),
            new Trouble.Taken("CP001"),
            new Trouble.TokenWrong(WHO),
            new Trouble.ProofRefused("CP001"),
            new Trouble.SaidNo(WHO, "the disk is full"),
            new Trouble.NotWritten(Path.of("x"), "AccessDeniedException"),
            new Trouble.PortTaken(9002),
            new Trouble.NameElsewhere("central.example"),
            new Trouble.BadAnswer("price", "PRICE")));
    return all;
  }
}
