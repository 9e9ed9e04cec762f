package evcharging.domain;

import java.math.BigDecimal;

/// Power in watts, whole numbers, 0 to 10 MW.
public record Power(long watts) implements Comparable<Power> {
  public static final Power ZERO = new Power(0);
  private static final long LIMIT_W = 10_000_000L;

  public Power {
    if (watts < 0 || watts > LIMIT_W) {
      throw new IllegalArgumentException("power must be 0 to " + LIMIT_W + " W, not " + watts);
    }
  }

  /// Kilowatts, exact, for people and for JSON: 7400 W is 7.4.
  public BigDecimal kilowatts() {
    return BigDecimal.valueOf(watts, 3);
  }

  @Override
  public int compareTo(Power other) {
    return Long.compare(watts, other.watts);
  }
}
