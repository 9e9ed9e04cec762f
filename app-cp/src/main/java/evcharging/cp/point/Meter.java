package evcharging.cp.point;

import evcharging.domain.Energy;
import evcharging.domain.Power;

/// The energy register: whole watt-hours, with the fraction of the next one carried over, so that
/// over any supply it never shows more than power times time.
final class Meter {
  private static final long WATT_NANOS_PER_WH = 3_600_000_000_000L;
  private static final long STEP_NANOS = 100_000_000L;

  private long registerWh;
  private long fraction;

  Meter(Energy register) {
    this.registerWh = register.wattHours();
  }

  Energy register() {
    return new Energy(registerWh);
  }

  /// A supply begins; the fraction left over from another driver's is not billed to this one.
  void beginSupply() {
    fraction = 0;
  }

  /// Supplies the car for so long, in steps short enough that the power may be taken as constant.
  ///
  /// @return the car afterwards
  Car supply(Charger charger, Car before, long nanos) {
    Car car = before;
    for (long left = nanos; left > 0 && !car.isFull(); left -= STEP_NANOS) {
      Energy got = step(charger.powerFor(car), Math.min(left, STEP_NANOS), car.room());
      car = car.chargedBy(got);
    }
    return car;
  }

  private Energy step(Power power, long nanos, Energy room) {
    fraction += power.watts() * nanos;
    long whole = Math.min(fraction / WATT_NANOS_PER_WH, room.wattHours());
    fraction -= whole * WATT_NANOS_PER_WH;
    registerWh += whole;
    return new Energy(whole);
  }
}
