package evcharging.domain;

import java.math.BigDecimal;

/// Price of energy in ten-thousandths of a euro per kWh: 0.25 €/kWh is 2500. At most 100 €/kWh.
public record Price(long tenThousandthsPerKwh) {
  private static final long LIMIT = 1_000_000;
  private static final String FORM =
      "a price is euros per kWh with at most four decimals, such as 0.25";

  public Price {
    if (tenThousandthsPerKwh < 0 || tenThousandthsPerKwh > LIMIT) {
      throw new IllegalArgumentException("a price must be 0 to 100 €/kWh");
    }
  }

  /// Reads `0.25`, `0,25` or `0.2575`.
  ///
  /// @throws IllegalArgumentException for anything else, and for more than four decimals: a price
  ///   is never rounded silently
  public static Price parse(String euroPerKwh) {
    try {
      return of(new BigDecimal(euroPerKwh.strip().replace(',', '.')));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(FORM, e);
    }
  }

  /// @throws IllegalArgumentException for more than four decimals, and outside 0 to 100
  public static Price of(BigDecimal euroPerKwh) {
    try {
      return new Price(euroPerKwh.movePointRight(4).longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(FORM, e);
    }
  }

  public BigDecimal euroPerKwh() {
    return BigDecimal.valueOf(tenThousandthsPerKwh, 4);
  }

  @Override
  public String toString() {
    BigDecimal plain = euroPerKwh().stripTrailingZeros();
    return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
  }
}
