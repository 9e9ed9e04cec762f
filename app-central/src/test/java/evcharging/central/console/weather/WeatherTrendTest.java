package evcharging.central.console.weather;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.journal.WeatherTrendRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P-02")
final class WeatherTrendTest {
  private static final Instant NOW = Instant.parse("2026-11-25T18:07:00Z");

  @Test
  void aDayIsSpacedByTimeAndSilenceIsAGap() {
    List<WeatherTrendRow> rows =
        List.of(
            row("2026-11-25T18:00:00Z", "4.5"),
            row("2026-11-25T12:00:00Z", "9"),
            row("2026-11-24T18:10:00Z", "-3.5"),
            row("2026-11-24T18:00:00Z", "99"));
    double[] day = WeatherTrend.of(rows, r -> r.temperature().doubleValue(), NOW);
    assertThat(day).hasSize(144);
    assertThat(day[143]).isEqualTo(4.5);
    assertThat(day[107]).isEqualTo(9);
    assertThat(day[0]).isEqualTo(-3.5);
    assertThat(Arrays.stream(day).filter(Double::isNaN).count()).isEqualTo(141);
  }

  @Test
  void aWholeDayHasNoGap() {
    List<WeatherTrendRow> rows =
        IntStream.range(0, 200)
            .mapToObj(i -> row(NOW.minus(Duration.ofMinutes(10L * i)).toString(), "7"))
            .toList();
    assertThat(WeatherTrend.of(rows, r -> r.wind().doubleValue(), NOW)).containsOnly(2.0);
  }

  private static WeatherTrendRow row(String slot, String temperature) {
    return new WeatherTrendRow(
        Instant.parse(slot), new BigDecimal(temperature), new BigDecimal("2"));
  }
}
