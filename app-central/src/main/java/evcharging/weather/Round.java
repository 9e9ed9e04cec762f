package evcharging.weather;

import evcharging.domain.Place;
import evcharging.weather.alarms.Alarms;
import evcharging.weather.alarms.Alarms.Told;
import evcharging.weather.alarms.AlertKind;
import evcharging.weather.alarms.Weather;
import evcharging.weather.http.CentralApi;
import evcharging.weather.http.CentralTrouble;
import evcharging.weather.provider.ProviderTrouble;
import evcharging.weather.provider.Restrained;
import evcharging.weather.provider.Sighting;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One round (requirement W-01): Central's places, the weather of each, an update and, where it is
/// time, an alert or the all-clear.
///
/// The provider is asked for several places at once, so that one that does not answer delays the
/// others by its time-out at most. Where the provider or Central fails nothing is made up: Central
/// keeps the last reading with its age, and what could not be told is told in a later round
/// (requirement F-07).
final class Round {
  private static final int AT_ONCE = 8;

  private final Restrained provider;
  private final CentralApi central;
  private final Alarms alarms;
  private final Outlook outlook;
  private final Supplier<Duration> running;
  private final Consumer<String> lines;
  private final Set<String> troubles = new HashSet<>();

  /// @param running how long this program has been running
  /// @param lines for the person at the terminal
  Round(
      Restrained provider,
      CentralApi central,
      Alarms alarms,
      Outlook outlook,
      Supplier<Duration> running,
      Consumer<String> lines) {
    this.provider = provider;
    this.central = central;
    this.alarms = alarms;
    this.outlook = outlook;
    this.running = running;
    this.lines = lines;
  }

  void make() throws InterruptedException {
    Set<String> now = new HashSet<>();
    try {
      List<Place> places = central.places();
      alarms.keepOnly(places);
      outlook.keepOnly(places);
      provider.keepOnly(places);
      for (Map.Entry<Place, Future<Sighting>> asked : ask(places).entrySet()) {
        tell(asked.getKey(), asked.getValue(), now);
      }
    } catch (CentralTrouble e) {
      say(e.getMessage(), now);
      outlook.centralWasAway();
    }
    troubles.retainAll(now);
  }

  /// All are answered when it returns, each with its weather or its trouble.
  private Map<Place, Future<Sighting>> ask(List<Place> places) {
    Map<Place, Future<Sighting>> asked = new LinkedHashMap<>();
    places.forEach(place -> asked.put(place, null));
    Semaphore slots = new Semaphore(AT_ONCE, true);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Place place : provider.oldestFirst(places)) {
        asked.put(
            place,
            threads.submit(
                () -> {
                  slots.acquire();
                  try {
                    return provider.now(place);
                  } finally {
                    slots.release();
                  }
                }));
      }
    }
    return asked;
  }

  private void tell(Place place, Future<Sighting> asked, Set<String> now)
      throws CentralTrouble, InterruptedException {
    try {
      Sighting sighting = asked.get();
      Weather weather = sighting.weather();
      lines.accept(
          "%s: %s°C, wind %s".formatted(place, plain(weather), weather.wind().toPlainString()));
      central.update(place, weather, sighting.age());
      warn(place, weather);
      outlook.look(place, running.get());
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof ProviderTrouble trouble)) {
        throw new IllegalStateException("the provider " + provider.name() + " broke", e);
      }
      notReached(place, trouble, now);
    } catch (ProviderTrouble e) {
      notReached(place, e, now);
    } catch (CentralTrouble.Refused e) {
      say(place + ": " + e.getMessage(), now);
    }
  }

  private void notReached(Place place, ProviderTrouble trouble, Set<String> now) {
    say(
        "cannot reach the weather service (%s) for %s, retrying: %s"
            .formatted(provider.name(), place, trouble.getMessage()),
        now);
  }

  private void warn(Place place, Weather weather) throws CentralTrouble {
    Optional<Told> news = alarms.judge(place, weather, running.get());
    if (news.isEmpty()) {
      return;
    }
    Optional<AlertKind> alert = news.get().alert();
    if (alert.isPresent()) {
      central.alert(place, alert.get(), weather);
      lines.accept("%s: ALERT %s".formatted(place, alert.get()));
    } else {
      central.allClear(place);
      lines.accept("%s: all clear".formatted(place));
    }
    alarms.told(place, news.get());
  }

  /// A trouble is told once, and again only after it was over.
  private void say(String trouble, Set<String> now) {
    now.add(trouble);
    if (troubles.add(trouble)) {
      lines.accept(trouble);
    }
  }

  private static String plain(Weather weather) {
    return weather.temperature().toPlainString();
  }
}
