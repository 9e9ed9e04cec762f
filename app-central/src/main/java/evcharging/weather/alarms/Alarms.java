package evcharging.weather.alarms;

import evcharging.domain.Place;
import java.time.Duration;
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
  private final Endurance endurance;
  private final Map<Place, Told> told = new HashMap<>();
  private final Map<Place, Pending> pending = new HashMap<>();

  /// What the weather has been asking to be told, and since when.
  private record Pending(Told news, Duration since) {}

  /// What was said last: an alert, or the all-clear.
  public record Told(Optional<AlertKind> alert) {
    public static final Told ALL_CLEAR = new Told(Optional.empty());
  }

  public Alarms(Thresholds thresholds, Endurance endurance) {
    this.thresholds = thresholds;
    this.endurance = endurance;
  }

  /// What to tell Central now; empty if it knows, or if that has not lasted long enough yet. Counts
  /// as told only after [#told].
  ///
  /// @param running how long this program has been running
  public Optional<Told> judge(Place place, Weather weather, Duration running) {
    Optional<Told> last = Optional.ofNullable(told.get(place));
    Optional<Told> now =
        (last.isPresent() ? next(last.get(), weather) : first(weather))
            .filter(n -> !last.equals(Optional.of(n)));
    if (now.isEmpty()) {
      pending.remove(place);
      return now;
    }
    Pending waits = pending.get(place);
    if (waits == null || !waits.news().equals(now.get())) {
      waits = new Pending(now.get(), running);
      pending.put(place, waits);
    }
    Duration lasted = running.minus(waits.since());
    return now.filter(n -> lasted.compareTo(endurance.before(n)) >= 0);
  }

  /// Central accepted it.
  public void told(Place place, Told news) {
    told.put(place, news);
    pending.remove(place);
  }

  /// Forgets the places where no charging point stands any more.
  public void keepOnly(Collection<Place> places) {
    told.keySet().retainAll(places);
    pending.keySet().retainAll(places);
  }

  private Optional<Told> next(Told last, Weather weather) {
    Optional<AlertKind> worst = thresholds.worst(weather);
    boolean lasts = last.alert().isPresent() && thresholds.lasts(last.alert().get(), weather);
    if (!lasts) {
      return Optional.of(new Told(worst));
    }
    boolean graver = worst.isPresent() && worst.get().compareTo(last.alert().get()) < 0;
    return Optional.of(graver ? new Told(worst) : last);
  }

  private Optional<Told> first(Weather weather) {
    Optional<AlertKind> worst = thresholds.worst(weather);
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
}
