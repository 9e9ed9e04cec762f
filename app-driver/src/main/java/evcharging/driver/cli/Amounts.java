package evcharging.driver.cli;

import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Power;
import evcharging.wire.ToDriver.SessionNow;
import java.math.BigDecimal;

/// Figures as people read them.
final class Amounts {
  private Amounts() {}

  /// `1.1`, without zeros nobody needs.
  static String plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  static String kWh(Energy energy) {
    return plain(energy.kilowattHours()) + " kWh";
  }

  static String kW(Power power) {
    return plain(power.kilowatts()) + " kW";
  }

  /// Exact while the supply runs: rounding happens once, on the ticket.
  static String exactEuro(Money amount) {
    return amount.euro().toPlainString() + " €";
  }

  static String euro(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString() + " €";
  }

  /// `7.4 kW | 1.1 kWh | 0.275 € | 45 %`
  static String figures(SessionNow now) {
    String percent = now.stateOfChargePercent().map(p -> " | " + p + " %").orElse("");
    return kW(now.power()) + " | " + kWh(now.energy()) + " | " + exactEuro(now.amount()) + percent;
  }
}
