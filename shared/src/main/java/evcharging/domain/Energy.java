package evcharging.domain;

import java.math.BigDecimal;

/// Energy in watt-hours, whole numbers, never negative, at most 10 GWh: a larger figure is a broken
/// meter, not a reading.
public record Energy(long wattHours) implements Comparable<Energy> {
  public static final Energy ZERO = new Energy(0);
  private static final long LIMIT_WH = 10_000_000_000L;

  public Energy {
    if (wattHours < 0 || wattHours > LIMIT_WH) {
      throw new IllegalArgumentException(
          "energy must be 0 to " + LIMIT_WH + " Wh, not " + wattHours);
    }
  }

  public Energy plus(Energy other) {
    return new Energy(wattHours + other.wattHours);
  }

  /// @throws IllegalArgumentException if `other` is the larger one: the caller decides what a meter
  ///   that runs backwards means
  public Energy minus(Energy other) {
    return new Energy(wattHours - other.wattHours);
  }

  /// Kilowatt-hours, exact, for people and for JSON: 1100 Wh is 1.1.
  public BigDecimal kilowattHours() {
    return BigDecimal.valueOf(wattHours, 3);
  }

  @Override
  public int compareTo(Energy other) {
    return Long.compare(wattHours, other.wattHours);
  }
}
