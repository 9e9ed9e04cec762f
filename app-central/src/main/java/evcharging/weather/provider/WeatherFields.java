package evcharging.weather.provider;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.weather.alarms.Weather;
import java.math.BigDecimal;

/// Reads the figures of a provider's answer; what is missing, no number or not of this world is a
/// trouble, so that nonsense never becomes weather.
final class WeatherFields {
  private static final int MOST_DECIMALS = 20;

  private WeatherFields() {}

  static BigDecimal number(JsonNode node) throws ProviderTrouble {
    if (!node.isNumber() || Math.abs(node.decimalValue().scale()) > MOST_DECIMALS) {
      throw nonsense();
    }
    return node.decimalValue();
  }

  static String text(JsonNode node) throws ProviderTrouble {
    if (!node.isTextual()) {
      throw nonsense();
    }
    return node.textValue();
  }

  static int whole(JsonNode node) throws ProviderTrouble {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw nonsense();
    }
    return node.intValue();
  }

  static Weather weather(BigDecimal celsius, BigDecimal wind, boolean storm)
      throws ProviderTrouble {
    try {
      return new Weather(celsius, wind, storm);
    } catch (IllegalArgumentException e) {
      throw new ProviderTrouble("its answer makes no sense: " + e.getMessage());
    }
  }

  static ProviderTrouble nonsense() {
    return new ProviderTrouble("its answer is not understood");
  }
}
