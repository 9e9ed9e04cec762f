package evcharging.styles.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = new Texts(Language.ENGLISH, ZoneOffset.UTC);

  @Test
  void everyLanguageHasTheSameTexts() {
    assertThat(Texts.OWN.faults()).isEmpty();
  }

  @Test
  void faultsOfABundleAreNamed() {
    assertThat(new Bundle(TextsTest.class, "faulty").faults())
        .containsExactly(
            "evcharging.styles.text.faulty SPANISH argument: other arguments than in English",
            "evcharging.styles.text.faulty GERMAN argument: a lone apostrophe in a pattern",
            "evcharging.styles.text.faulty SPANISH empty: is empty",
            "evcharging.styles.text.faulty GERMAN gone: is missing");
  }

  @Test
  void aRoomWithoutALanguageIsRefused() {
    assertThatThrownBy(() -> new Bundle(TextsTest.class, "nowhere"))
        .hasMessageContaining("no nowhere_en.properties beside");
  }

  @Test
  void bindingsFollowTheLanguage() {
    StringBinding word = texts.bind("state.averiado");
    assertThat(word.get()).isEqualTo("Faulty");

    texts.languageProperty().set(Language.GERMAN);

    assertThat(word.get()).isEqualTo("Gestört");
  }

  @Test
  void bindingsFollowTheirArguments() {
    SimpleStringProperty seconds = new SimpleStringProperty("3");
    StringBinding age = texts.bind("age.seconds", seconds);
    assertThat(age.get()).isEqualTo("3 s ago");

    seconds.set("4");
    texts.languageProperty().set(Language.SPANISH);

    assertThat(age.get()).isEqualTo("hace 4 s");
  }

  @Test
  void formatsInABindingSpeakTheNewLanguageAtOnce() {
    List<String> shown = new ArrayList<>();
    StringBinding temperature =
        Bindings.createStringBinding(
            () -> texts.formats().temperature(10.1), texts.languageProperty());
    temperature.addListener((all, old, now) -> shown.add(now));
    assertThat(temperature.get()).isEqualTo("10.1\u00a0°C");

    texts.languageProperty().set(Language.GERMAN);

    assertThat(shown).containsExactly("10,1\u00a0°C");
  }

  @Test
  void anUnknownKeyIsSeenAndStopsNothing() {
    assertThat(texts.get("no.such")).isEqualTo("‹no.such›");
  }

  @Test
  void aRoomAddsItsWordsAndSwitchesWithTheOthers() {
    Texts wider = texts.with(new Bundle(TextsTest.class, "faulty"));
    assertThat(wider.get("argument", 1)).isEqualTo("1 of a room");

    texts.languageProperty().set(Language.GERMAN);

    assertThat(wider.get("age.now")).isEqualTo("jetzt");
    assertThat(wider.formats().count(10_000)).isEqualTo("10.000");
  }

  @Test
  void aMachineOfAnotherLanguageSpeaksEnglish() {
    assertThat(Language.of(Locale.of("es", "MX"))).isEqualTo(Language.SPANISH);
    assertThat(Language.of(Locale.JAPAN)).isEqualTo(Language.ENGLISH);
  }
}
