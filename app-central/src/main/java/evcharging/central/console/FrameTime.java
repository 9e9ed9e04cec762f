package evcharging.central.console;

import java.util.function.DoubleSupplier;
import javafx.scene.Scene;

/// What the FX thread spent on the newest frame of a window that it laid out: from the pulse before
/// its layout to the one after, in seconds. Set on the FX thread, read on any.
final class FrameTime implements DoubleSupplier {
  private static final double NANOS = 1e9;

  private long beganNanos;
  private volatile double seconds = Double.NaN;

  void watch(Scene scene) {
    scene.addPreLayoutPulseListener(() -> beganNanos = System.nanoTime());
    scene.addPostLayoutPulseListener(() -> seconds = (System.nanoTime() - beganNanos) / NANOS);
  }

  @Override
  public double getAsDouble() {
    return seconds;
  }
}
