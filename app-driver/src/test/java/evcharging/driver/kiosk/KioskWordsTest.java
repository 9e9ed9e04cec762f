package evcharging.driver.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpStatus;
import evcharging.domain.EndReason;
import evcharging.domain.Hold;
import evcharging.domain.Refusal;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KioskWordsTest {
  @Test
  void everyLanguageSaysTheSame() {
    assertThat(Kiosk.WORDS.faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyReasonScreenAndStepHasItsWords(Language language) {
    Texts texts = new Texts(language, Rig.ZONE, Kiosk.WORDS);
    assertThat(keys().map(texts::get)).noneMatch(words -> words.startsWith("‹"));
  }

  private static Stream<String> keys() {
    List<String> keys = new ArrayList<>();
    Stream.of(KioskScreen.values()).map(KioskScreen::key).forEach(keys::add);
    Stream.of(Notice.Next.values()).map(Notice.Next::key).forEach(keys::add);
    Stream.of(Refusal.Code.values()).map(c -> "refusal." + c).forEach(keys::add);
    Stream.of(EndReason.values()).map(r -> "end." + r).forEach(keys::add);
    Stream.of(Hold.values()).map(h -> "why." + h).forEach(keys::add);
    Stream.of(CpStatus.values()).map(s -> "why." + s).forEach(keys::add);
    Stream.of(StepsModel.Stage.values()).map(s -> "step." + s).forEach(keys::add);
    for (GuestModel.Line line : GuestModel.Line.values()) {
      keys.addAll(List.of("wait." + line, "wait-charged." + line, "wait-now." + line));
    }
    return keys.stream();
  }
}
