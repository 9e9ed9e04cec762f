package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.SessionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// How a session begins: requested, the point asked, then granted or denied (B-01…B-03, B-07,
/// B-09).
final class StartRules {
  private StartRules() {}

  /// What a driver wants; the same for the kiosk and for the panel of the point.
  private record Wish(DriverId driver, UUID request, boolean any, boolean atPoint) {}

  static Decision start(State state, Command.Start start, Moment now) {
    Driver driver = state.drivers.get(start.driver());
    Optional<Decision> before = answeredBefore(state, driver, start.request());
    if (before.isPresent()) {
      return before.get();
    }
    Optional<Refusal> no = Admission.ofCentral(state).or(() -> Admission.ofDriver(driver));
    if (no.isPresent()) {
      return Decision.refused(no.get());
    }
    Wish wish = new Wish(start.driver(), start.request(), start.point().isEmpty(), false);
    if (wish.any()) {
      return Admission.anyFree(state, Set.of())
          .map(p -> ask(wish, p, Set.of(), now))
          .orElseGet(() -> Decision.refused(Admission.noneFree(state)));
    }
    ChargePoint point = state.points.get(start.point().get());
    return Admission.ofPoint(state, point)
        .map(Decision::refused)
        .orElseGet(() -> ask(wish, point, Set.of(), now));
  }

  static Decision startAtPoint(
      State state, ChargePoint point, Command.StartAtPoint start, Moment now) {
    Driver driver = state.drivers.get(start.driver());
    Optional<Decision> before = answeredBefore(state, driver, start.request());
    if (before.isPresent()) {
      return before.get();
    }
    Wish wish = new Wish(start.driver(), start.request(), false, true);
    return Admission.of(state, driver, point)
        .map(Decision::refused)
        .orElseGet(() -> ask(wish, point, Set.of(), now));
  }

  /// The same request again gets the same answer.
  private static Optional<Decision> answeredBefore(State state, Driver driver, UUID request) {
    if (driver == null || !driver.lastRequest().equals(Optional.of(request))) {
      return Optional.empty();
    }
    Optional<Session> open = driver.session().map(state.sessions::get);
    if (open.isEmpty()) {
      return Optional.of(
          Decision.refused(
              Refusal.of(
                  Code.REQUEST_IS_OVER,
                  "This request was answered before; its session is over or awaits its meter.")));
    }
    Session session = open.get();
    return Optional.of(
        Decision.of(
            session.isGranted()
                ? new Reply.AlreadyGranted(
                    request, session.id(), session.point(), session.place(), session.price())
                : new Reply.Asking(request, session.id(), session.point())));
  }

  private static Decision ask(Wish wish, ChargePoint point, Set<CpId> tried, Moment now) {
    SessionEvent.SessionRequested requested = requested(wish, point, tried, now);
    return Decision.of(
        new Reply.Asking(wish.request(), requested.session(), point.id()), requested);
  }

  private static SessionEvent.SessionRequested requested(
      Wish wish, ChargePoint point, Set<CpId> tried, Moment now) {
    return new SessionEvent.SessionRequested(
        SessionId.of(wish.driver(), point.id(), now.at().getEpochSecond(), now.salt()),
        wish.request(),
        wish.driver(),
        point.id(),
        point.place(),
        point.price(),
        wish.any(),
        tried,
        wish.atPoint(),
        now.at());
  }

  static Decision accepted(State state, ChargePoint point, SessionId id, Moment now) {
    Optional<Session> asked = askedAt(state, point, id);
    if (asked.isEmpty()) {
      boolean granted = point.session().filter(id::equals).isPresent();
      return granted ? Decision.done() : Decision.of(new Reply.EndThat(id, EndReason.NOT_GRANTED));
    }
    return Admission.ofCentral(state)
        .or(() -> Admission.ofCondition(state, point))
        .map(no -> Decision.done(deny(state, asked.get(), no, now).toArray(Event[]::new)))
        .orElseGet(() -> Decision.done(new SessionEvent.SessionGranted(id)));
  }

  static Decision declined(State state, ChargePoint point, Command.PointDeclines said, Moment now) {
    Optional<Session> asked = askedAt(state, point, said.session());
    if (asked.isPresent()) {
      Refusal no = Refusal.of(Code.POINT_DECLINED, point.id() + " does not accept.", said.reason());
      return Decision.done(deny(state, asked.get(), no, now).toArray(Event[]::new));
    }
    return state
        .openAt(point.id())
        .filter(s -> s.id().equals(said.session()) && s.phase() == Session.Phase.GRANTED)
        .map(s -> Decision.done(new SessionEvent.EndAsked(s.id(), EndReason.ENGINE_FAULT)))
        .orElseGet(Decision::done);
  }

  private static Optional<Session> askedAt(State state, ChargePoint point, SessionId id) {
    return state
        .openAt(point.id())
        .filter(s -> s.id().equals(id) && s.phase() == Session.Phase.ASKING);
  }

  /// The point will not have it. Whoever asked for any free point is led to the next one.
  static List<Event> deny(State state, Session session, Refusal refusal, Moment now) {
    List<Event> events = new ArrayList<>();
    Set<CpId> tried = new HashSet<>(session.tried());
    tried.add(session.point());
    Optional<ChargePoint> next =
        session.any() && Admission.ofCentral(state).isEmpty()
            ? Admission.anyFree(state, tried)
            : Optional.empty();
    Refusal told = session.any() && next.isEmpty() ? Admission.noneFree(state) : refusal;
    events.add(
        new SessionEvent.SessionDenied(
            session.id(), next.isPresent() ? refusal : told, next.isPresent()));
    next.ifPresent(
        point ->
            events.add(
                requested(
                    new Wish(session.driver(), session.request(), true, false),
                    point,
                    tried,
                    now)));
    return events;
  }
}
