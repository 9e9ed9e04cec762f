package evcharging.weather.alarms;

import java.time.Duration;

/// How long weather must have been bad before it is warned of, and how long good before the
/// all-clear: a single odd reading of a provider opens and closes nothing.
public record Endurance(Duration alertAfter, Duration clearAfter) {
  public static final Endurance NONE = new Endurance(Duration.ZERO, Duration.ZERO);

  public Endurance {
    if (alertAfter.isNegative() || clearAfter.isNegative()) {
      throw new IllegalArgumentException("a duration is never negative");
    }
  }

  Duration before(Alarms.Told news) {
    return news.alert().isPresent() ? alertAfter : clearAfter;
  }
}
