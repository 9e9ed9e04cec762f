package evcharging.central.console.point;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.journal.TrendRow;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a trend keeps of what was measured.
final class TrendSamplesTest {
  @Test
  @Tag("P-02")
  void aTrendKeepsThePeaksOfItsMinutesAndTheReadingsOfTheMoment() {
    Instant now = Instant.parse("2026-11-25T12:00:30Z");
    TrendRow minute =
        new TrendRow(
            Instant.parse("2026-11-25T11:50:00Z"),
            new Power(5_000),
            new Power(22_000),
            new Energy(100));
    TreeMap<Instant, Double> live = new TreeMap<>();
    live.put(now.minusSeconds(2), 7.5);
    double[] samples = TrendSamples.of(TrendSpan.QUARTER, List.of(minute), live, now);
    assertThat(samples).hasSize(900);
    assertThat(samples[900 - 3]).isEqualTo(7.5);
    assertThat(samples[900 - 2]).isNaN();
    assertThat(Arrays.stream(samples).filter(s -> s == 22).count()).isEqualTo(60);
    double[] month = TrendSamples.of(TrendSpan.MONTH, List.of(minute), live, now);
    assertThat(Arrays.stream(month).filter(s -> s == 22).count()).isEqualTo(1);
  }
}
