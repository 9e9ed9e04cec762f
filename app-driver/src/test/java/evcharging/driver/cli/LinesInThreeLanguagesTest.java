package evcharging.driver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.config.Phrases;
import evcharging.config.Program;
import evcharging.config.Speech;
import evcharging.config.Tongue;
import evcharging.domain.EndReason;
import evcharging.domain.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinesInThreeLanguagesTest {
  private final Phrases phrases = Phrases.beside(DriverMain.class, Program.class);

  @Test
  void everyRefusalAndEveryReasonOfAnEndIsTranslated() {
    assertThat(phrases.faults()).isEmpty();
    assertThat(Refusal.Code.values())
        .allMatch(code -> phrases.knows("> " + RefusalWords.sentence(code)));
    assertThat(Arrays.stream(EndReason.values()).map(Words::reason)).allMatch(phrases::knows);
  }

  @Test
  void aLineLeavesInTheLanguageOfTheDriverAndWhatTheDocumentShowsAsItIs() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Speech german = Speech.of(DriverMain.class, Tongue.GERMAN);
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new Words("central:9002", ZoneId.of("UTC"), german),
            german,
            false,
            Duration.ofSeconds(5));
    terminal.line("> Asking once more for charging point CP001");
    terminal.line("Ended: the car is full");
    terminal.line("👉 Driver D01 authenticated.");
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "> Noch einmal Bitte um Ladepunkt CP001",
            "Ende: das Auto ist voll",
            "👉 Driver D01 authenticated.");
  }
}
