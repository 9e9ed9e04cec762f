package evcharging.driver.kiosk;

import evcharging.wire.ToDriver.Occupied;
import java.time.Duration;
import java.util.Optional;

/// How long until a point in use may be free, as far as its car tells: what is missing to a full
/// battery at the power of now. A guess, and shown as one: the battery is taken to hold 60 kWh.
final class WaitGuess {
  private static final double BATTERY_WH = 60_000;
  private static final int FULL = 100;
  private static final double LEAST_POWER_W = 500;
  private static final double MINUTES_PER_HOUR = 60;

  private WaitGuess() {}

  /// In whole five minutes, at least five; empty if the car says nothing or hardly charges.
  static Optional<Duration> of(Occupied occupied) {
    if (occupied.stateOfChargePercent().isEmpty() || occupied.power().watts() < LEAST_POWER_W) {
      return Optional.empty();
    }
    double missing = BATTERY_WH * (FULL - occupied.stateOfChargePercent().get()) / FULL;
    double minutes = missing / occupied.power().watts() * MINUTES_PER_HOUR;
    return Optional.of(Duration.ofMinutes(Math.max(5, Math.round(minutes / 5) * 5)));
  }
}
