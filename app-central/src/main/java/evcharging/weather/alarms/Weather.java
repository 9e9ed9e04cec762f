package evcharging.weather.alarms;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The weather of a place at one moment.
///
/// @param temperature °C, to the hundredth
/// @param wind m/s, to the hundredth
/// @param storm true if the provider speaks of a storm or thunderstorm
public record Weather(BigDecimal temperature, BigDecimal wind, boolean storm) {
  private static final BigDecimal COLDEST = BigDecimal.valueOf(-100);
  private static final BigDecimal HOTTEST = BigDecimal.valueOf(70);
  private static final BigDecimal WINDIEST = BigDecimal.valueOf(150);

  /// @throws IllegalArgumentException if no place on earth has such weather
  public Weather {
    temperature = temperature.setScale(2, RoundingMode.HALF_UP);
    wind = wind.setScale(2, RoundingMode.HALF_UP);
    if (temperature.compareTo(COLDEST) < 0 || temperature.compareTo(HOTTEST) > 0) {
      throw new IllegalArgumentException("a temperature is -100 to 70 °C");
    }
    if (wind.signum() < 0 || wind.compareTo(WINDIEST) > 0) {
      throw new IllegalArgumentException("wind is 0 to 150 m/s");
    }
  }

  public static Weather of(double temperature, double wind, boolean storm) {
    return new Weather(BigDecimal.valueOf(temperature), BigDecimal.valueOf(wind), storm);
  }
}
