package evcharging.weather;

import evcharging.domain.Place;
import evcharging.weather.alarms.Forecast;
import evcharging.weather.alarms.Thresholds;
import evcharging.weather.http.CentralApi;
import evcharging.weather.http.CentralTrouble;
import evcharging.weather.provider.ProviderTrouble;
import evcharging.weather.provider.Restrained;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells Central which places will stop: the first bad weather of the next hours. Central keeps it
/// in memory only, so it is told again each time it is looked up, and after Central was away.
final class Outlook {
  private final Restrained provider;
  private final CentralApi central;
  private final Thresholds thresholds;
  private final Terms terms;
  private final Consumer<String> lines;
  private final InstantSource clock;
  private final Map<Place, Told> told = new HashMap<>();

  /// @param every how often a place's forecast is looked up; zero for never
  /// @param horizon what comes later is not told
  record Terms(Duration every, Duration horizon) {}

  private record Told(Optional<Forecast> forecast, Duration at) {}

  Outlook(
      Restrained provider,
      CentralApi central,
      Thresholds thresholds,
      Terms terms,
      Consumer<String> lines,
      InstantSource clock) {
    this.provider = provider;
    this.central = central;
    this.thresholds = thresholds;
    this.terms = terms;
    this.lines = lines;
    this.clock = clock;
  }

  /// @param running how long this program has been running
  void look(Place place, Duration running) throws CentralTrouble, ProviderTrouble {
    Told last = told.get(place);
    boolean due = last == null || running.minus(last.at()).compareTo(terms.every()) >= 0;
    if (terms.every().isZero() || !due) {
      return;
    }
    Optional<Forecast> now =
        Forecast.first(provider.ahead(place), thresholds, clock.instant(), terms.horizon());
    if (now.isPresent() || last == null || last.forecast().isPresent()) {
      central.forecast(place, now);
    }
    if (now.isPresent() && (last == null || !sameKind(last.forecast(), now))) {
      lines.accept("%s: %s expected from %s".formatted(place, now.get().alert(), now.get().from()));
    }
    told.put(place, new Told(now, running));
  }

  private static boolean sameKind(Optional<Forecast> one, Optional<Forecast> other) {
    return one.map(Forecast::alert).equals(other.map(Forecast::alert));
  }

  void keepOnly(Collection<Place> places) {
    told.keySet().retainAll(places);
  }

  /// Central may have forgotten what it was told.
  void centralWasAway() {
    told.clear();
  }
}
