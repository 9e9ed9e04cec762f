package evcharging.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact amount in ten-millionths of a euro: what one watt-hour times one [Price] unit gives.
///
/// Rounded exactly once, to the cent, half up, when a ticket is written (requirement B-07).
public record Money(long tenMillionths) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);
  private static final long TEN_MILLIONTHS_PER_CENT = 100_000;

  public Money {
    if (tenMillionths < 0) {
      throw new IllegalArgumentException("an amount is never negative");
    }
  }

  /// Cannot overflow: the largest energy times the largest price is 10^16.
  public static Money of(Energy energy, Price price) {
    return new Money(energy.wattHours() * price.tenThousandthsPerKwh());
  }

  public static Money ofCents(long cents) {
    return new Money(Math.multiplyExact(cents, TEN_MILLIONTHS_PER_CENT));
  }

  /// Whole cents, half up.
  public long cents() {
    return Math.addExact(tenMillionths, TEN_MILLIONTHS_PER_CENT / 2) / TEN_MILLIONTHS_PER_CENT;
  }

  /// The exact amount in euros without trailing zeros beyond the cent, for display: `0.275`.
  public BigDecimal euro() {
    BigDecimal exact = BigDecimal.valueOf(tenMillionths, 7).stripTrailingZeros();
    return exact.scale() < 2 ? exact.setScale(2, RoundingMode.UNNECESSARY) : exact;
  }

  /// Euros rounded to the cent, half up: what a ticket says.
  public BigDecimal euroRounded() {
    return BigDecimal.valueOf(cents(), 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(tenMillionths, other.tenMillionths);
  }
}
