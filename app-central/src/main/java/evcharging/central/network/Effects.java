package evcharging.central.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What each event changes in the state. Total: an event that was written once can always be
/// applied again.
final class Effects {
  private static final int ORDERS_REMEMBERED = 16;

  private Effects() {}

  static void apply(State state, Event event, Instant at, long millis) {
    switch (event) {
      case PointEvent e -> PointEffects.apply(state, e, millis);
      case SessionEvent e -> SessionEffects.apply(state, e, at, millis);
      case AccountEvent e -> AccountEffects.apply(state, e);
      case OrderEvent e -> order(state, e, at);
      case WeatherEvent e -> weather(state, e);
      case SystemEvent e -> system(state, e, millis);
      case AlarmEvent _ -> {}
      case Live.ReadingNoted e -> reading(state, e);
      case Live.WeatherNoted e ->
          state.weather.merge(
              e.place(), noted(e, Optional.empty()), (old, _) -> noted(e, old.alert()));
      case Live.ForecastNoted e ->
          e.forecast()
              .ifPresentOrElse(
                  forecast -> state.forecasts.put(e.place(), forecast),
                  () -> state.forecasts.remove(e.place()));
    }
    state.alarms.after(event, at, millis);
  }

  private static PlaceWeather noted(Live.WeatherNoted e, Optional<WeatherAlert> alert) {
    return new PlaceWeather(
        e.place(), Optional.of(e.temperature()), Optional.of(e.wind()), Optional.of(e.at()), alert);
  }

  private static void reading(State state, Live.ReadingNoted e) {
    Session session = state.sessions.get(e.session());
    if (session != null) {
      state.put(
          session.read(
              new Session.Reading(
                  e.sequence(), e.energy(), e.power(), e.stateOfChargePercent(), e.at())));
    }
  }

  private static void order(State state, OrderEvent event, Instant at) {
    switch (event) {
      case OrderEvent.OrderIssued e -> {
        state.orders.put(
            e.command(),
            new PendingOrder(e.command(), e.group(), e.point(), e.order(), at, e.expires()));
        state.recentOrders.merge(e.point(), List.of(e.command()), Effects::newest);
      }
      case OrderEvent.OrderDone e -> state.orders.remove(e.command());
      case OrderEvent.OrderReplaced e -> state.orders.remove(e.command());
      case OrderEvent.OrderUnknown e -> state.orders.remove(e.command());
    }
    state.touch(event.point());
  }

  private static List<UUID> newest(List<UUID> before, List<UUID> added) {
    return Stream.concat(before.stream(), added.stream())
        .skip(Math.max(0, before.size() + added.size() - ORDERS_REMEMBERED))
        .toList();
  }

  private static void weather(State state, WeatherEvent event) {
    PlaceWeather before =
        state.weather.getOrDefault(
            event.place(),
            new PlaceWeather(
                event.place(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    Optional<WeatherAlert> alert =
        switch (event) {
          case WeatherEvent.AlertRaised e -> Optional.of(e.alert());
          case WeatherEvent.AlertCleared _ -> Optional.empty();
        };
    state.weather.put(
        event.place(),
        new PlaceWeather(before.place(), before.temperature(), before.wind(), before.at(), alert));
  }

  private static void system(State state, SystemEvent event, long millis) {
    switch (event) {
      case SystemEvent.CentralStarted _ -> started(state, millis);
      case SystemEvent.CentralStopped _ -> {}
      case SystemEvent.CentralStalled _ ->
          state.graceUntil = millis + state.limits.grace().toMillis();
      case SystemEvent.IntegrityDoubted e -> state.inDoubt = e.inDoubt() ? e.why() : "";
      case SystemEvent.DiskReserve e -> state.diskFull = e.reached();
    }
  }

  /// Connections of the time before are void and all deadlines begin anew.
  private static void started(State state, long millis) {
    state.graceUntil = millis + state.limits.grace().toMillis();
    state.sessionDeadlines.clear();
    state.monitorDeadlines.clear();
    state.untold.clear();
    for (ChargePoint point : List.copyOf(state.points.values())) {
      state.put(
          point.with(
              p -> {
                p.engine = p.engine.lost();
                p.monitor = p.monitor.lost();
                p.verdictOk = false;
                p.verdictReason = "";
              }));
    }
    long plugIn = millis + state.limits.grace().plus(state.limits.plugIn()).toMillis();
    state.sessions.keySet().forEach(id -> state.sessionDeadlines.put(id, plugIn));
  }
}
