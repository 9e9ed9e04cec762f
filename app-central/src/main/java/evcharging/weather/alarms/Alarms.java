package evcharging.weather.alarms;

import evcharging.domain.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What Central was told of each place, and what it is to be told next. Pure; not thread-safe.
///
/// Of a place nothing was said about yet (a fresh start, a new place) Central may still hold an
/// alert from before: it gets either the alert or the all-clear, unless the weather is in between;
/// then what Central holds stays.
public final class Alarms {
  private final Thresholds thresholds;
  private final Map<Place, Told> told = new HashMap<>();

  /// What was said last: an alert, or the all-clear.
  public record Told(Optional<AlertKind> alert) {
    public static final Told ALL_CLEAR = new Told(Optional.empty());
  }

  public Alarms(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /// What to tell Central now; empty if it knows. Counts as told only after [#told].
  public Optional<Told> judge(Place place, Weather weather) {
    Optional<Told> last = Optional.ofNullable(told.get(place));
    Optional<Told> now = last.isPresent() ? next(last.get(), weather) : first(weather);
    return now.filter(n -> !last.equals(Optional.of(n)));
  }

  /// Central accepted it.
  public void told(Place place, Told news) {
    told.put(place, news);
  }

  /// Forgets the places where no charging point stands any more.
  public void keepOnly(Collection<Place> places) {
    told.keySet().retainAll(places);
  }

  private Optional<Told> next(Told last, Weather weather) {
    Optional<AlertKind> worst = worst(weather);
    boolean lasts = last.alert().isPresent() && thresholds.lasts(last.alert().get(), weather);
    if (!lasts) {
      return Optional.of(new Told(worst));
    }
    boolean graver = worst.isPresent() && worst.get().compareTo(last.alert().get()) < 0;
    return Optional.of(graver ? new Told(worst) : last);
  }

  private Optional<Told> first(Weather weather) {
    Optional<AlertKind> worst = worst(weather);
    if (worst.isPresent()) {
      return Optional.of(new Told(worst));
    }
    for (AlertKind kind : AlertKind.values()) {
      if (thresholds.lasts(kind, weather)) {
        return Optional.empty();
      }
    }
    return Optional.of(Told.ALL_CLEAR);
  }

  private Optional<AlertKind> worst(Weather weather) {
    for (AlertKind kind : AlertKind.values()) {
      if (thresholds.begins(kind, weather)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
