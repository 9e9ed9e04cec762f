package evcharging.weather.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeatherUnitsTest {
  @ParameterizedTest
  @CsvSource({
    "-3.456, °C, -3.46",
    "32, °F, 0.00",
    "-40, °F, -40.00",
    "98.6, imperial, 37.00",
    "273.15, K, 0.00",
    "298.48, standard, 25.33",
    "0, K, -273.15",
    "10.125, metric, 10.13"
  })
  void temperaturesBecomeCelsius(BigDecimal figure, String unit, String celsius) throws Exception {
    assertThat(WeatherUnits.celsius(figure, unit)).isEqualTo(new BigDecimal(celsius));
  }

  @ParameterizedTest
  @CsvSource({
    "2.056, m/s, 2.06",
    "90, km/h, 25.00",
    "1, km/h, 0.28",
    "100, mp/h, 44.70",
    "48.6, kn, 25.00",
    "0, metric, 0.00"
  })
  void windBecomesMetresASecond(BigDecimal figure, String unit, String metres) throws Exception {
    assertThat(WeatherUnits.metresPerSecond(figure, unit)).isEqualTo(new BigDecimal(metres));
  }

  @Test
  void aUnitNobodyKnowsIsNoGuess() {
    assertThatThrownBy(() -> WeatherUnits.celsius(BigDecimal.ONE, "°R"))
        .isInstanceOf(ProviderTrouble.class);
    assertThatThrownBy(() -> WeatherUnits.metresPerSecond(BigDecimal.ONE, "Bft"))
        .isInstanceOf(ProviderTrouble.class);
  }
}
