package evcharging.central.network;

import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an Engine tells of itself, and what follows for the session Central thinks it has: how both
/// sides agree again after any break (F-02, F-04, promise P4).
final class StateRules {
  private StateRules() {}

  static Decision told(State state, ChargePoint point, Command.TellState told, Moment now) {
    List<Event> events = new ArrayList<>(emergency(state, point, told));
    Optional<Session> ours = state.openAt(point.id());
    boolean same = told.open().isPresent() && told.open().equals(ours.map(Session::id));
    if (same) {
      events.addAll(bothKnow(state, ours.get(), told, now));
    } else {
      ours.ifPresent(s -> events.addAll(onlyWeKnow(s)));
    }
    // Last: what the Engine is then told again fits what was found out here.
    if (state.untold.contains(point.id()) || differs(point, told)) {
      events.add(
          new PointEvent.EngineTold(point.id(), told.healthy(), told.plugged(), told.emergency()));
    }
    return new Decision(events, same ? new Reply.Done() : onlyThePointKnows(told.open()));
  }

  private static boolean differs(ChargePoint point, Command.TellState told) {
    return point.healthy() != told.healthy()
        || point.plugged() != told.plugged()
        || point.emergency() != told.emergency();
  }

  private static List<Event> emergency(State state, ChargePoint point, Command.TellState told) {
    boolean held = point.holds().containsKey(Hold.EMERGENCY);
    if (told.emergency() && !held) {
      return PointRules.hold(state, point, Hold.EMERGENCY, "emergency stop at the point");
    }
    return !told.emergency() && held
        ? List.of(new PointEvent.HoldCleared(point.id(), Hold.EMERGENCY))
        : List.of();
  }

  private static List<Event> bothKnow(
      State state, Session session, Command.TellState told, Moment now) {
    List<Event> events = new ArrayList<>();
    if (session.phase() == Session.Phase.ASKING) {
      if (told.emergency()) {
        return events; // the hold has denied it already
      }
      events.addAll(
          StartRules.accepted(state, state.points.get(told.point()), session.id(), now).events());
      return events;
    }
    Optional<Energy> start = told.openMeterStart();
    if (start.isPresent() && session.meterStart().isEmpty()) {
      events.add(new SessionEvent.SupplyBegan(session.id(), start.get(), now.at()));
    }
    if (session.phase() == Session.Phase.AWAITING_METER) {
      boolean elsewhere = state.drivers.get(session.driver()).session().isPresent();
      events.add(
          elsewhere || session.endAsked().isPresent()
              ? new SessionEvent.EndAsked(
                  session.id(), session.endAsked().orElse(EndReason.ENGINE_FAULT))
              : new SessionEvent.SupplyFound(session.id()));
    }
    return events;
  }

  /// The Engine has no such session open: it ended and its last word is under way, or it was never
  /// told. Asking for the end brings the meter either way; a grant is simply told again.
  private static List<Event> onlyWeKnow(Session session) {
    return session.phase() == Session.Phase.SUPPLYING
        ? List.of(new SessionEvent.EndAsked(session.id(), EndReason.ENGINE_RESTARTED))
        : List.of();
  }

  private static Reply onlyThePointKnows(Optional<SessionId> open) {
    return open.<Reply>map(id -> new Reply.EndThat(id, EndReason.NOT_GRANTED))
        .orElseGet(Reply.Done::new);
  }
}
