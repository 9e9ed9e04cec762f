package evcharging.central.console.weather;

import evcharging.central.journal.WeatherTrendRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A day of weather as evenly spaced samples, one each ten minutes. Pure.
final class WeatherTrend {
  static final Duration LENGTH = Duration.ofHours(24);
  private static final long SLOT = Duration.ofMinutes(10).toSeconds();

  private WeatherTrend() {}

  /// @param rows in any order
  /// @return oldest first, the last one that of `now`; `NaN` where EV_W said nothing
  static double[] of(
      List<WeatherTrendRow> rows, ToDoubleFunction<WeatherTrendRow> figure, Instant now) {
    double[] samples = new double[(int) (LENGTH.toSeconds() / SLOT)];
    Arrays.fill(samples, Double.NaN);
    long first = now.getEpochSecond() / SLOT - samples.length + 1;
    for (WeatherTrendRow row : rows) {
      long i = row.slot().getEpochSecond() / SLOT - first;
      if (i >= 0 && i < samples.length) {
        samples[(int) i] = figure.applyAsDouble(row);
      }
    }
    return samples;
  }
}
