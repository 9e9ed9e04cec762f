package evcharging.central.console.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// The power of one point over the last minutes, for the line in its tile: the highest reading of
/// each step, `NaN` where there was none.
final class PowerTrail {
  static final Duration STEP = Duration.ofSeconds(5);
  static final int STEPS = 60;

  /// Floats: with 10,000 points the difference is megabytes.
  private final float[] kilowatts = new float[STEPS];

  private long newestStep = Long.MIN_VALUE;

  void note(double kilowattsNow, Instant at) {
    long step = at.getEpochSecond() / STEP.toSeconds();
    forget(step);
    if (step > newestStep - STEPS) {
      int place = place(step);
      float known = kilowatts[place];
      kilowatts[place] =
          Float.isNaN(known) ? (float) kilowattsNow : Math.max(known, (float) kilowattsNow);
    }
  }

  /// @return oldest first, the last one the step of `now`
  double[] until(Instant now) {
    long last = now.getEpochSecond() / STEP.toSeconds();
    double[] samples = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      long step = last - STEPS + 1 + i;
      boolean kept = step <= newestStep && step > newestStep - STEPS;
      samples[i] = kept ? kilowatts[place(step)] : Double.NaN;
    }
    return samples;
  }

  private void forget(long step) {
    if (newestStep == Long.MIN_VALUE || step - newestStep >= STEPS) {
      Arrays.fill(kilowatts, Float.NaN);
      newestStep = step;
    }
    while (newestStep < step) {
      newestStep++;
      kilowatts[place(newestStep)] = Float.NaN;
    }
  }

  private static int place(long step) {
    return (int) Math.floorMod(step, (long) STEPS);
  }
}
