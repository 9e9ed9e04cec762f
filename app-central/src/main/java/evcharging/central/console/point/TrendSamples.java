package evcharging.central.console.point;

import evcharging.central.journal.TrendRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;

/// Power as evenly spaced samples: the stored minutes, and over them the readings of the moment.
/// Pure.
final class TrendSamples {
  private static final long MINUTE = Duration.ofMinutes(1).toSeconds();
  private static final double WATTS_A_KILOWATT = 1_000;

  private TrendSamples() {}

  /// @param minutes in any order; each fills its minute with its peak: no peak is lost
  /// @param live kW of readings by when they came
  /// @return oldest first, the last one that of `now`; `NaN` where nothing was supplied
  static double[] of(
      TrendSpan span, List<TrendRow> minutes, NavigableMap<Instant, Double> live, Instant now) {
    double[] samples = new double[span.samples()];
    Arrays.fill(samples, Double.NaN);
    long step = span.step().toSeconds();
    long first = now.getEpochSecond() / step - samples.length + 1;
    for (TrendRow minute : minutes) {
      long from = minute.minute().getEpochSecond() / step - first;
      long until = (minute.minute().getEpochSecond() + MINUTE - 1) / step - first;
      double kilowatts = minute.peak().watts() / WATTS_A_KILOWATT;
      for (long i = Math.max(0, from); i <= Math.min(samples.length - 1L, until); i++) {
        samples[(int) i] = kilowatts;
      }
    }
    live.tailMap(now.minus(span.length()), true)
        .forEach(
            (at, kilowatts) -> {
              long i = at.getEpochSecond() / step - first;
              if (i >= 0 && i < samples.length) {
                samples[(int) i] = kilowatts;
              }
            });
    return samples;
  }
}
