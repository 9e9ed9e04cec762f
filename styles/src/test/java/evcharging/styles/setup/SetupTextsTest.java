package evcharging.styles.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SetupTextsTest {
  @Test
  void everyWordOfTheFirstRunIsThereInEveryLanguage() {
    assertThat(SetupPane.WORDS.faults()).isEmpty();
  }
}
