package evcharging.weather.alarms;

import java.math.BigDecimal;
import java.util.Optional;

/// When weather is bad enough to warn of (requirement W-03), and how much better it must be before
/// the all-clear, so that a temperature around zero does not open and close a point every round.
///
/// @param frostBelow °C
/// @param heatAbove °C
/// @param windAbove m/s
/// @param margin how far back over the threshold an alert ends, in °C and m/s
public record Thresholds(
    BigDecimal frostBelow, BigDecimal heatAbove, BigDecimal windAbove, BigDecimal margin) {

  public Thresholds {
    if (margin.signum() < 0) {
      throw new IllegalArgumentException("a margin is never negative");
    }
    if (frostBelow.add(margin).compareTo(heatAbove.subtract(margin)) >= 0) {
      throw new IllegalArgumentException("between frost and heat there must be some good weather");
    }
    if (windAbove.compareTo(margin) <= 0) {
      throw new IllegalArgumentException("the wind threshold must be above the margin");
    }
  }

  /// Bad enough to warn of.
  boolean begins(AlertKind kind, Weather weather) {
    return reached(kind, weather, BigDecimal.ZERO);
  }

  /// The gravest thing this weather is bad enough for.
  Optional<AlertKind> worst(Weather weather) {
    for (AlertKind kind : AlertKind.values()) {
      if (begins(kind, weather)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// Not yet good enough to end a warning that was given.
  boolean lasts(AlertKind kind, Weather weather) {
    return reached(kind, weather, margin);
  }

  private boolean reached(AlertKind kind, Weather weather, BigDecimal slack) {
    return switch (kind) {
      case STORM -> weather.storm();
      case HIGH_WIND -> weather.wind().compareTo(windAbove.subtract(slack)) > 0;
      case LOW_TEMPERATURE -> weather.temperature().compareTo(frostBelow.add(slack)) < 0;
      case HIGH_TEMPERATURE -> weather.temperature().compareTo(heatAbove.subtract(slack)) > 0;
    };
  }
}
