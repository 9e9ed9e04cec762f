package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.journal.Ledger;
import evcharging.central.network.Session;
import evcharging.domain.CpId;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Looks several times a second at the newest view and puts what changed into the feed: the core
/// does not know that anybody listens. One thread.
final class FeedSource {
  static final String POINT = "point";
  static final String SESSION = "session";
  static final String ALERT = "alert";
  static final String WEATHER = "weather";
  static final Set<String> TOPICS = Set.of(POINT, SESSION, ALERT, WEATHER);
  private static final int ALERTS_AT_ONCE = 500;

  private final Supplier<NetworkView> view;
  private final Ledger ledger;
  private final Feed feed;
  private final InstantSource clock;
  private final Map<CpId, CpBody> points = new HashMap<>();
  private final Map<SessionId, SessionBody> sessions = new HashMap<>();
  private final Map<String, GetWeather.Row> weather = new HashMap<>();
  private NetworkView seen;
  private long alertsUpTo;

  FeedSource(Supplier<NetworkView> view, Ledger ledger, Feed feed, InstantSource clock) {
    this.view = view;
    this.ledger = ledger;
    this.feed = feed;
    this.clock = clock;
    this.alertsUpTo = view.get().sequence();
  }

  /// @param listeners without any, nothing is compared, and alerts pass unheard
  void look(int listeners) {
    NetworkView now = view.get();
    if (listeners == 0) {
      alertsUpTo = now.sequence();
      return;
    }
    if (now == seen) {
      return;
    }
    points(now);
    sessions(now);
    weather(now);
    alerts(now);
    seen = now;
  }

  private void points(NetworkView now) {
    now.points()
        .forEach(
            (id, point) -> {
              CpBody body = CpBody.of(point, now);
              CpBody before = points.put(id, body);
              if (before == null || !before.saysTheSameAs(body)) {
                feed.state(POINT, id.value(), body);
              }
            });
  }

  private void sessions(NetworkView now) {
    for (Session open : now.sessions().values()) {
      SessionBody body = SessionBody.of(open);
      if (!body.equals(sessions.put(open.id(), body))) {
        feed.state(SESSION, open.id().value(), body);
      }
    }
    Set<SessionId> over = new HashSet<>(sessions.keySet());
    over.removeAll(now.sessions().keySet());
    for (SessionId id : over) {
      SessionBody last = sessions.remove(id);
      feed.end(SESSION, id.value(), ledger.session(id).map(SessionBody::of).orElse(last));
    }
  }

  private void weather(NetworkView now) {
    now.weather()
        .keySet()
        .forEach(
            place -> {
              GetWeather.Row row = GetWeather.Row.of(place, now, Instant.EPOCH);
              if (!row.equals(weather.put(place.name(), row))) {
                feed.state(WEATHER, place.name(), GetWeather.Row.of(place, now, clock.instant()));
              }
            });
  }

  private void alerts(NetworkView now) {
    if (now.sequence() > alertsUpTo) {
      List<GetAlerts.Row> fresh =
          ledger.auditAfter(alertsUpTo, GetAlerts.ALERTING, ALERTS_AT_ONCE).stream()
              .map(GetAlerts.Row::of)
              .toList();
      fresh.forEach(alert -> feed.happening(ALERT, alert));
      alertsUpTo = now.sequence();
    }
  }
}
