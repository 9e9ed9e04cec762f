package evcharging.driver.kiosk;

import evcharging.wire.ToDriver.SessionNow;
import evcharging.wire.ToDriver.SessionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The running supply: the newest figures, the curve, and how far a stop has come. A stop is done
/// when the charger says so, not when it was tapped.
final class ChargingModel {
  private static final int LONGEST_CURVE = 3_600;
  private static final int SHORTEST_CURVE = 60;

  private final ReadOnlyObjectWrapper<Optional<SessionNow>> figures =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper old = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Stopping> stopping = new ReadOnlyObjectWrapper<>(Stopping.NO);
  private double[] curve = {};
  private Instant since = Instant.EPOCH;

  /// How far a stop has come.
  enum Stopping {
    NO,
    /// Tapped once; a second button asks whether it was meant.
    SURE,
    ASKED,
    /// The point was told; its final meter is on its way.
    ENDING
  }

  ReadOnlyObjectProperty<Optional<SessionNow>> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /// True while the figures are not of now.
  ReadOnlyBooleanProperty oldProperty() {
    return old.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Stopping> stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }

  /// kW, one a second as they came; `NaN` before the first.
  double[] curve() {
    double[] padded = new double[Math.max(SHORTEST_CURVE, curve.length)];
    Arrays.fill(padded, Double.NaN);
    System.arraycopy(curve, 0, padded, 0, curve.length);
    return padded;
  }

  /// How long this kiosk has watched.
  Duration watched(Instant now) {
    return Duration.between(since, now);
  }

  void figures(SessionNow now, Instant at) {
    boolean other = figures.get().filter(f -> f.session().equals(now.session())).isEmpty();
    if (other) {
      curve = new double[] {};
      since = at;
      stopping.set(Stopping.NO);
    }
    if (now.phase() == SessionPhase.SUPPLYING && now.measuredAt().isPresent()) {
      append(now.power().kilowatts().doubleValue());
    }
    old.set(false);
    figures.set(Optional.of(now));
    if (now.phase() == SessionPhase.ENDING) {
      stopping.set(Stopping.ENDING);
    }
  }

  private void append(double kilowatts) {
    int from = curve.length == LONGEST_CURVE ? 1 : 0;
    double[] longer = new double[curve.length - from + 1];
    System.arraycopy(curve, from, longer, 0, curve.length - from);
    longer[longer.length - 1] = kilowatts;
    curve = longer;
  }

  void old() {
    old.set(true);
  }

  void stopping(Stopping how) {
    stopping.set(how);
  }

  void clear() {
    figures.set(Optional.empty());
    old.set(false);
    stopping.set(Stopping.NO);
    curve = new double[] {};
  }
}
