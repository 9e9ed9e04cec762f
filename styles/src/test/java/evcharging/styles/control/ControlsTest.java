package evcharging.styles.control;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.styles.FxThread;
import evcharging.styles.StateSign;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ControlsTest {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private final Texts texts = new Texts(Language.ENGLISH, ZoneOffset.UTC);

  @Test
  @Tag("P7")
  void aValueOlderThanThreeIntervalsLooksStale() {
    FxThread.run(
        () -> {
          AgeLabel label = new AgeLabel(texts);
          label.show("7.4 kW", new Age(Duration.ofSeconds(3), SECOND));
          assertThat(label.getPseudoClassStates()).doesNotContain(STALE);
          assertThat(label.getAccessibleText()).isEqualTo("7.4 kW, 3 s ago");

          label.show("7.4 kW", new Age(Duration.ofMillis(3_001), SECOND));
          assertThat(label.getPseudoClassStates()).contains(STALE);
          assertThat(label.getAccessibleText()).isEqualTo("7.4 kW, 3 s ago, out of date");
        });
  }

  @Test
  void whatNeverCameIsNotAValue() {
    FxThread.run(
        () -> {
          AgeLabel label = new AgeLabel(texts);
          assertThat(label.getAccessibleText()).isEqualTo("never received");
          texts.languageProperty().set(Language.GERMAN);
          assertThat(label.getAccessibleText()).isEqualTo("nie empfangen");
        });
  }

  @Test
  void aBadgeChangesWordGlyphAndColourTogether() {
    FxThread.run(
        () -> {
          SignBadge badge = new SignBadge(texts, StateSign.ACTIVADO);
          badge.show(StateSign.AVERIADO);
          texts.languageProperty().set(Language.SPANISH);

          assertThat(badge.getStyleClass())
              .contains("state-averiado")
              .doesNotContain("state-activado");
          assertThat(badge.getAccessibleText()).isEqualTo("AVERIADO");
          assertThat(((Label) badge.getChildren().getLast()).getText()).isEqualTo("AVERIADO");
        });
  }

  @Test
  void noPeakAndNoDipIsLostInAMillionSamples() {
    double[] samples = new double[1_000_000];
    Arrays.fill(samples, 22);
    samples[123_456] = 99;
    samples[765_432] = 1;

    Decimation columns = Decimation.of(samples, 96);

    assertThat(columns.columns()).isEqualTo(96);
    assertThat(columns.highest()).isEqualTo(99);
    assertThat(columns.lowest()).isEqualTo(1);
  }

  @Test
  void eachColumnOfAMillionSamplesKeepsTheExtremesOfItsOwnSamples() {
    Random random = new Random(20261126);
    double[] samples = random.doubles(1_000_000, -50, 50).toArray();
    for (int gap = 0; gap < 1_000; gap++) {
      samples[random.nextInt(samples.length)] = Double.NaN;
    }
    int width = 613;

    Decimation columns = Decimation.of(samples, width);

    assertThat(columns.columns()).isEqualTo(width);
    double[] low = new double[width];
    double[] high = new double[width];
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < samples.length; i++) {
      if (!Double.isNaN(samples[i])) {
        int column = (int) ((long) i * width / samples.length);
        low[column] = Math.min(low[column], samples[i]);
        high[column] = Math.max(high[column], samples[i]);
      }
    }
    assertThat(columns.low()).isEqualTo(low);
    assertThat(columns.high()).isEqualTo(high);
  }

  @Test
  void aGapStaysAGap() {
    Decimation columns = Decimation.of(new double[] {1, 1, Double.NaN, Double.NaN, 2, 2}, 3);

    assertThat(List.of(columns.isGap(0), columns.isGap(1), columns.isGap(2)))
        .containsExactly(false, true, false);
    assertThat(Decimation.of(new double[0], 96).columns()).isZero();
  }
}
