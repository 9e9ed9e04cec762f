package evcharging.driver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.config.Speech;
import evcharging.config.Tongue;
import evcharging.domain.EndReason;
import evcharging.domain.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
  private static final CentralWords AS_THEY_COME =
      new CentralWords(Speech.of(DriverMain.class, Tongue.ENGLISH));

  @Test
  void noPointAvailableIsSaidAsInTheDocument() {
    assertThat(
            RefusalWords.of(
                Refusal.of(
                    Refusal.Code.NO_POINT_AVAILABLE, "No charging point available at the moment."),
                AS_THEY_COME))
        .containsExactly("> No charging point available at the moment.");
  }

  @ParameterizedTest
  @EnumSource(Refusal.Code.class)
  void everyRefusalHasASentenceThatIsNotItsCode(Refusal.Code code) {
    assertThat(RefusalWords.sentence(code))
        .endsWithIgnoringCase(code == Refusal.Code.BAD_MESSAGE ? "?" : ".")
        .doesNotContain("_");
  }

  @Test
  void everyEndHasAReasonOfItsOwn() {
    assertThat(Stream.of(EndReason.values()).map(Words::reason))
        .doesNotHaveDuplicates()
        .noneMatch(words -> words.contains("_"));
  }

  @Test
  void theReasonsBehindANoAreListedNearestFirst() {
    assertThat(
            RefusalWords.of(
                Refusal.of(Refusal.Code.POINT_HELD, "CP001 is held.", "WEATHER", "frost in Rome"),
                AS_THEY_COME))
        .containsExactly(
            "> That charging point is out of service.",
            "    CP001 is held.",
            "    because: WEATHER",
            "    because: frost in Rome");
  }
}
