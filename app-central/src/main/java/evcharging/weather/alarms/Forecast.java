package evcharging.weather.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The first bad weather that is expected: from then on the points of the place will stop.
public record Forecast(AlertKind alert, Instant from, Weather weather) {

  /// @param horizon what comes later is too uncertain to tell
  /// @return empty if nothing bad is expected until then
  public static Optional<Forecast> first(
      List<Ahead> hours, Thresholds thresholds, Instant now, Duration horizon) {
    return hours.stream()
        .filter(hour -> hour.at().isAfter(now) && !hour.at().isAfter(now.plus(horizon)))
        .sorted(Comparator.comparing(Ahead::at))
        .flatMap(
            hour ->
                thresholds
                    .worst(hour.weather())
                    .map(kind -> new Forecast(kind, hour.at(), hour.weather()))
                    .stream())
        .findFirst();
  }
}
