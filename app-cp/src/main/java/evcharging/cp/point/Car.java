package evcharging.cp.point;

import evcharging.domain.Energy;
import evcharging.domain.Power;

/// The simulated car at the cable.
///
/// @param battery its capacity, more than 0
/// @param charge what is in it, at most `battery`
/// @param limit the most power it takes
public record Car(Energy battery, Energy charge, Power limit) {
  /// A car that takes whatever it is given.
  private static final Power NO_LIMIT = new Power(10_000_000);

  public Car {
    if (battery.wattHours() == 0 || charge.compareTo(battery) > 0) {
      throw new IllegalArgumentException("a car has a battery, filled to 100 % at most");
    }
  }

  public Car(Energy battery, Energy charge) {
    this(battery, charge, NO_LIMIT);
  }

  /// @param percent 0 to 100
  public static Car at(Energy battery, int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("a state of charge is 0 to 100 %");
    }
    return new Car(battery, new Energy(battery.wattHours() * percent / 100));
  }

  /// Whole percent, rounded down.
  public int percent() {
    return (int) (charge.wattHours() * 100 / battery.wattHours());
  }

  public boolean isFull() {
    return charge.equals(battery);
  }

  Energy room() {
    return battery.minus(charge);
  }

  Car chargedBy(Energy energy) {
    return new Car(battery, charge.plus(energy), limit);
  }
}
