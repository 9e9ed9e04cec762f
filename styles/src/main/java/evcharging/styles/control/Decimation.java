package evcharging.styles.control;

import java.util.Arrays;

/// A long row of samples as one lowest and one highest value per column of pixels, so that no peak
/// and no dip is lost however many samples there are. Gaps (`NaN`) stay gaps.
///
/// @param low per column, `NaN` where there was no sample
/// @param high per column, `NaN` where there was no sample
record Decimation(double[] low, double[] high) {

  /// @param samples evenly spaced in time
  /// @param columns 1 or more; never more columns than samples come out
  static Decimation of(double[] samples, int columns) {
    int size = Math.min(Math.max(columns, 1), samples.length);
    double[] low = new double[size];
    double[] high = new double[size];
    Arrays.fill(low, Double.NaN);
    Arrays.fill(high, Double.NaN);
    for (int i = 0; i < samples.length; i++) {
      double sample = samples[i];
      if (!Double.isNaN(sample)) {
        int column = (int) ((long) i * size / samples.length);
        low[column] = Double.isNaN(low[column]) ? sample : Math.min(low[column], sample);
        high[column] = Double.isNaN(high[column]) ? sample : Math.max(high[column], sample);
      }
    }
    return new Decimation(low, high);
  }

  int columns() {
    return low.length;
  }

  boolean isGap(int column) {
    return Double.isNaN(low[column]);
  }

  double lowest() {
    return Arrays.stream(low).filter(each -> !Double.isNaN(each)).min().orElse(Double.NaN);
  }

  double highest() {
    return Arrays.stream(high).filter(each -> !Double.isNaN(each)).max().orElse(Double.NaN);
  }
}
