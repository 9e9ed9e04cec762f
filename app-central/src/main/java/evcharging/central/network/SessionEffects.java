package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the events of a session change.
final class SessionEffects {
  private SessionEffects() {}

  static void apply(State state, SessionEvent event, Instant at, long millis) {
    switch (event) {
      case SessionEvent.SessionRequested e -> requested(state, e, at, millis);
      case SessionEvent.SessionGranted e -> {
        state.put(open(state, e).in(Session.Phase.GRANTED, at, ""));
        deadline(state, e.session(), millis + state.limits.plugIn().toMillis());
      }
      case SessionEvent.SessionDenied e -> remove(state, open(state, e), Optional.empty());
      case SessionEvent.SupplyBegan e -> began(state, open(state, e), e, at);
      case SessionEvent.EndAsked e -> state.put(open(state, e).ending(e.reason(), at));
      case SessionEvent.MeterAwaited e -> {
        Session session = open(state, e);
        state.put(session.in(Session.Phase.AWAITING_METER, at, e.why()));
        free(state, session, state.drivers.get(session.driver()).lastRequest());
      }
      case SessionEvent.SupplyFound e -> found(state, open(state, e), at);
      case SessionEvent.SessionClosed e -> closed(state, open(state, e), e.ticket());
      case SessionEvent.TicketAcknowledged e -> acknowledged(state, e.session());
      case SessionEvent.TicketCorrected e -> {
        state.unsettled.remove(e.session());
        state.nextTicket = e.number() + 1;
      }
    }
  }

  private static Session open(State state, SessionEvent event) {
    return state.sessions.get(event.session());
  }

  private static void deadline(State state, SessionId id, long millis) {
    state.sessionDeadlines.put(id, millis);
  }

  private static void requested(
      State state, SessionEvent.SessionRequested e, Instant at, long millis) {
    state.put(
        new Session(
            e.session(),
            e.request(),
            e.driver(),
            e.point(),
            e.place(),
            e.price(),
            e.any(),
            e.tried(),
            e.atPoint(),
            Session.Phase.ASKING,
            e.at(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            at,
            ""));
    occupy(state, e.point(), Optional.of(e.session()));
    serve(state, e.driver(), Optional.of(e.session()), Optional.of(e.request()));
    deadline(state, e.session(), millis + state.limits.askPoint().toMillis());
  }

  private static void began(State state, Session session, SessionEvent.SupplyBegan e, Instant at) {
    Session started = session.supplying(e.meterStart(), e.at());
    state.put(
        session.phase() == Session.Phase.GRANTED
            ? started
            : started.in(session.phase(), at, session.note()));
  }

  private static void found(State state, Session session, Instant at) {
    Session.Phase phase =
        session.meterStart().isPresent() ? Session.Phase.SUPPLYING : Session.Phase.GRANTED;
    state.put(session.in(phase, at, ""));
    serve(state, session.driver(), Optional.of(session.id()), Optional.of(session.request()));
  }

  private static void closed(State state, Session session, IssuedTicket issued) {
    Optional<UUID> request = state.drivers.get(session.driver()).lastRequest();
    remove(state, session, request);
    state.nextTicket = issued.ticket().number() + 1;
    if (issued.ticket().reason() == EndReason.METER_NEVER_CAME) {
      state.unsettled.put(session.id(), issued);
    }
    state.put(state.drivers.get(session.driver()).withTicket(issued));
  }

  private static void acknowledged(State state, SessionId id) {
    state.drivers.values().stream()
        .filter(d -> d.unacknowledged().containsKey(id))
        .toList()
        .forEach(
            d -> {
              Map<SessionId, IssuedTicket> rest = new HashMap<>(d.unacknowledged());
              rest.remove(id);
              state.put(d.withTickets(rest));
            });
  }

  private static void remove(State state, Session session, Optional<UUID> lastRequest) {
    state.remove(session);
    state.sessionDeadlines.remove(session.id());
    occupy(state, session.point(), Optional.empty());
    free(state, session, lastRequest);
  }

  private static void free(State state, Session session, Optional<UUID> lastRequest) {
    Driver driver = state.drivers.get(session.driver());
    if (driver.session().filter(session.id()::equals).isPresent()) {
      serve(state, session.driver(), Optional.empty(), lastRequest);
    }
  }

  private static void occupy(State state, CpId point, Optional<SessionId> session) {
    state.put(state.points.get(point).with(p -> p.session = session));
  }

  private static void serve(
      State state, DriverId driver, Optional<SessionId> session, Optional<UUID> request) {
    state.put(state.drivers.get(driver).withSession(session, request));
  }
}
