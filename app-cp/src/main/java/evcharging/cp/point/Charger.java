package evcharging.cp.point;

import evcharging.domain.Power;
import java.math.BigDecimal;

/// How much power the point gives a car.
///
/// A time scale makes the simulated world run faster: the point then supplies that many times its
/// rated power and says so, so that energy, power and the time on anybody's clock always agree.
///
/// @param rated the most it supplies, as seen from outside
/// @param tapers true for DC, where the car takes less and less above 80 % of its battery
public record Charger(Power rated, boolean tapers) {

  /// The kinds of point the simulator knows.
  public enum Kind {
    AC_7(7_400, false),
    AC_11(11_000, false),
    AC_22(22_000, false),
    DC_50(50_000, true),
    DC_150(150_000, true);

    private final long watts;
    private final boolean tapers;

    Kind(long watts, boolean tapers) {
      this.watts = watts;
      this.tapers = tapers;
    }

    /// @param timeScale how many times faster than real life, more than 0
    /// @throws IllegalArgumentException if the power would be more than [Power] can say
    public Charger faster(BigDecimal timeScale) {
      long scaled = timeScale.multiply(BigDecimal.valueOf(watts)).longValue();
      if (scaled <= 0) {
        throw new IllegalArgumentException("a time scale must be more than 0");
      }
      return new Charger(new Power(scaled), tapers);
    }
  }

  private Power most(Car car) {
    return rated.compareTo(car.limit()) <= 0 ? rated : car.limit();
  }

  /// The power this car takes now: the rated one or its own limit, above 80 % falling in a straight
  /// line to a tenth.
  Power powerFor(Car car) {
    if (car.isFull()) {
      return Power.ZERO;
    }
    long battery = car.battery().wattHours();
    long room = car.room().wattHours();
    if (!tapers || room * 5 >= battery) {
      return most(car);
    }
    long full = most(car).watts();
    return new Power(Math.max(full * 5 * room / battery, Math.max(full / 10, 1)));
  }
}
