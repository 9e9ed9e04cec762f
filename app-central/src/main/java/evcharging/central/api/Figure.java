package evcharging.central.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A measured figure in a body. Whether it is possible, the rules of the network say; here it only
/// must not be a short text for a very long number, such as 1e-999999.
final class Figure {
  private static final int MOST_DECIMALS = 20;

  private Figure() {}

  /// Rounded to hundredths.
  static BigDecimal hundredths(String field, BigDecimal value) {
    if (value == null || Math.abs(value.scale()) > MOST_DECIMALS) {
      throw new IllegalArgumentException("field '" + field + "' is missing or wrong");
    }
    return value.setScale(2, RoundingMode.HALF_UP);
  }
}
