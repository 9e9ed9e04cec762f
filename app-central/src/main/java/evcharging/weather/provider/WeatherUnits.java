package evcharging.weather.provider;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// From the units providers speak in to ours: °C and m/s, to the hundredth.
///
/// A unit nobody knows is a trouble, never a guess: 68 °F taken for °C would be a heat alert.
final class WeatherUnits {
  private static final BigDecimal KELVIN_AT_ZERO = new BigDecimal("273.15");
  private static final BigDecimal FAHRENHEIT_AT_ZERO = BigDecimal.valueOf(32);
  private static final BigDecimal KMH_IN_MS = new BigDecimal("3.6");
  private static final BigDecimal MPH = new BigDecimal("0.44704");
  private static final BigDecimal KNOT = new BigDecimal("0.514444");

  private WeatherUnits() {}

  static BigDecimal celsius(BigDecimal figure, String unit) throws ProviderTrouble {
    return hundredths(
        switch (unit) {
          case "°C", "C", "metric" -> figure;
          case "°F", "F", "imperial" ->
              figure
                  .subtract(FAHRENHEIT_AT_ZERO)
                  .multiply(BigDecimal.valueOf(5))
                  .divide(BigDecimal.valueOf(9), MathContext.DECIMAL64);
          case "K", "standard" -> figure.subtract(KELVIN_AT_ZERO);
          default -> throw new ProviderTrouble("its unit of temperature is not known");
        });
  }

  static BigDecimal metresPerSecond(BigDecimal figure, String unit) throws ProviderTrouble {
    return hundredths(
        switch (unit) {
          case "m/s", "metric", "standard" -> figure;
          case "km/h" -> figure.divide(KMH_IN_MS, MathContext.DECIMAL64);
          case "mp/h", "mph", "imperial" -> figure.multiply(MPH);
          case "kn" -> figure.multiply(KNOT);
          default -> throw new ProviderTrouble("its unit of wind is not known");
        });
  }

  private static BigDecimal hundredths(BigDecimal figure) {
    return figure.setScale(2, RoundingMode.HALF_UP);
  }
}
