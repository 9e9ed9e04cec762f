package evcharging.weather;

import evcharging.domain.Place;
import evcharging.weather.alarms.Alarms;
import evcharging.weather.alarms.Alarms.Told;
import evcharging.weather.alarms.AlertKind;
import evcharging.weather.alarms.Weather;
import evcharging.weather.http.CentralApi;
import evcharging.weather.http.CentralTrouble;
import evcharging.weather.provider.Provider;
import evcharging.weather.provider.ProviderTrouble;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One round (requirement W-01): Central's places, the weather of each, an update and, where it is
/// time, an alert or the all-clear.
///
/// Where the provider or Central fails nothing is made up: Central keeps the last reading with its
/// age, and what could not be told is told in a later round (requirement F-07).
final class Round {
  private final Provider provider;
  private final CentralApi central;
  private final Alarms alarms;
  private final Consumer<String> lines;
  private final Set<String> troubles = new HashSet<>();

  /// @param lines printed for people
  Round(Provider provider, CentralApi central, Alarms alarms, Consumer<String> lines) {
    this.provider = provider;
    this.central = central;
    this.alarms = alarms;
    this.lines = lines;
  }

  void make() {
    Set<String> now = new HashSet<>();
    try {
      List<Place> places = central.places();
      alarms.keepOnly(places);
      for (Place place : places) {
        look(place, now);
      }
    } catch (CentralTrouble e) {
      say(e.getMessage(), now);
    }
    troubles.retainAll(now);
  }

  private void look(Place place, Set<String> now) throws CentralTrouble {
    Weather weather;
    try {
      weather = provider.now(place);
    } catch (ProviderTrouble e) {
      say(
          "cannot reach the weather service (%s) for %s, retrying: %s"
              .formatted(provider.name(), place, e.getMessage()),
          now);
      return;
    }
    lines.accept(
        "[EV_W] %s: %s°C, wind %s"
            .formatted(place, plain(weather), weather.wind().toPlainString()));
    try {
      central.update(place, weather);
      warn(place, weather);
    } catch (CentralTrouble.Refused e) {
      say(place + ": " + e.getMessage(), now);
    }
  }

  private void warn(Place place, Weather weather) throws CentralTrouble {
    Optional<Told> news = alarms.judge(place, weather);
    if (news.isEmpty()) {
      return;
    }
    Optional<AlertKind> alert = news.get().alert();
    if (alert.isPresent()) {
      central.alert(place, alert.get(), weather);
      lines.accept("[EV_W] %s: ALERT %s".formatted(place, alert.get()));
    } else {
      central.allClear(place);
      lines.accept("[EV_W] %s: all clear".formatted(place));
    }
    alarms.told(place, news.get());
  }

  /// A trouble is told once, and again only after it was over.
  private void say(String trouble, Set<String> now) {
    now.add(trouble);
    if (troubles.add(trouble)) {
      lines.accept("[EV_W] " + trouble);
    }
  }

  private static String plain(Weather weather) {
    return weather.temperature().toPlainString();
  }
}
