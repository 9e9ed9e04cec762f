package evcharging.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.domain.CpStatus;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("P-02")
class SignTest {
  private static final double TEXT = 4.5;
  private static final double CLEARLY_ANOTHER_COLOUR = 7;
  private static final double CLEARLY_ANOTHER_SHAPE = 0.35;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everySignIsReadableOnSurfacesAndOnItsFill(Theme theme) {
    Map<String, Color> colour = colours(theme);
    SoftAssertions all = new SoftAssertions();
    for (Sign sign : signs()) {
      String name = "-ev-" + sign.styleClass();
      for (String surface : List.of("-ev-surface", "-ev-page", "-ev-surface-raised")) {
        all.assertThat(Sight.contrast(colour.get(name), colour.get(surface)))
            .as("%s on %s, %s", name, surface, theme)
            .isGreaterThanOrEqualTo(TEXT);
      }
      all.assertThat(Sight.contrast(colour.get(name + "-on"), colour.get(name + "-fill")))
          .as("%s-on on its fill, %s", name, theme)
          .isGreaterThanOrEqualTo(TEXT);
    }
    all.assertAll();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void fillsOfAKindDifferForEveryKindOfEye(Theme theme) {
    Map<String, Color> colour = colours(theme);
    SoftAssertions all = new SoftAssertions();
    List<Sign> states =
        Stream.of(CpStatus.values()).<Sign>map(status -> StateSign.of(status)).toList();
    List<List<Sign>> both = new ArrayList<>(pairs(states));
    both.addAll(pairs(List.<Sign>of(AlarmSign.values())));
    for (List<Sign> pair : both) {
      Color one = colour.get("-ev-" + pair.getFirst().styleClass() + "-fill");
      Color other = colour.get("-ev-" + pair.getLast().styleClass() + "-fill");
      for (Sight sight : Sight.values()) {
        all.assertThat(sight.distance(one, other))
            .as("%s, %s, %s", pair, theme, sight)
            .isGreaterThanOrEqualTo(CLEARLY_ANOTHER_COLOUR);
      }
    }
    all.assertAll();
  }

  @Test
  void noTwoSignsOfAKindShareAShape() {
    SoftAssertions all = new SoftAssertions();
    Stream.of(List.<Sign>of(StateSign.values()), List.<Sign>of(AlarmSign.values()))
        .flatMap(kind -> pairs(kind).stream())
        .forEach(
            pair ->
                all.assertThat(GlyphShape.difference(pair.getFirst(), pair.getLast()))
                    .as("%s", pair)
                    .isGreaterThanOrEqualTo(CLEARLY_ANOTHER_SHAPE));
    all.assertAll();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTwoSignsShareAWord(Language language) {
    Texts texts = FxThread.on(() -> new Texts(language, ZoneOffset.UTC));

    List<String> words = signs().stream().map(sign -> texts.get(sign.wordKey())).toList();

    assertThat(words).doesNotHaveDuplicates().noneMatch(word -> word.contains("‹"));
  }

  @Test
  void theSpanishWordsAreTheCodesPeopleKnow() {
    Texts spanish = FxThread.on(() -> new Texts(Language.SPANISH, ZoneOffset.UTC));

    assertThat(CpStatus.values())
        .allSatisfy(
            status ->
                assertThat(spanish.get(StateSign.of(status).wordKey())).isEqualTo(status.name()));
  }

  @Test
  void thereAreFourPriorities() {
    assertThat(AlarmSign.of(1)).isEqualTo(AlarmSign.PRIORITY_1);
    assertThat(AlarmSign.of(4)).isEqualTo(AlarmSign.PRIORITY_4);
    assertThatThrownBy(() -> AlarmSign.of(5)).hasMessage("an alarm's priority is 1 to 4, not 5");
  }

  private static List<Sign> signs() {
    return Stream.<Sign>concat(Stream.of(StateSign.values()), Stream.of(AlarmSign.values()))
        .toList();
  }

  private static Map<String, Color> colours(Theme theme) {
    Stream<String> ofSigns =
        signs().stream()
            .map(sign -> "-ev-" + sign.styleClass())
            .flatMap(name -> Stream.of(name, name + "-fill", name + "-on"));
    return NamedColours.in(
        theme, Stream.concat(ofSigns, Stream.of("-ev-surface", "-ev-page", "-ev-surface-raised")));
  }

  private static <T> List<List<T>> pairs(List<T> all) {
    List<List<T>> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        pairs.add(List.of(all.get(i), all.get(j)));
      }
    }
    return pairs;
  }
}
