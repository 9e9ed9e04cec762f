package evcharging.central.network;

import evcharging.domain.EndReason;
import java.util.ArrayList;
import java.util.List;

/// Deadlines: what happens because something did not. Judged on a tick and nowhere else, so that a
/// Central that slept reads what waits for it first.
final class TickRules {
  private TickRules() {}

  static Decision tick(State state, Moment now) {
    List<Event> events = new ArrayList<>();
    boolean another = false;
    for (Session session : state.sessions.values()) {
      List<Event> due = due(state, session, state.points.get(session.point()), now);
      boolean alone = due.stream().allMatch(SessionEvent.EndAsked.class::isInstance);
      if (alone || !another) {
        events.addAll(due);
        another |= !alone;
      }
    }
    state.orders.values().stream()
        .filter(o -> o.expires().isBefore(now.at()))
        .forEach(o -> events.add(new OrderEvent.OrderUnknown(o.command(), o.point())));
    events.addAll(AlarmRules.due(state, now));
    return new Decision(events, new Reply.Done());
  }

  /// Asking for ends concerns each session alone. Denials that lead on to another point and tickets
  /// with their numbers depend on what came before: one of those a tick.
  private static List<Event> due(State state, Session session, ChargePoint point, Moment now) {
    return switch (session.phase()) {
      case ASKING -> asking(state, session, now);
      case GRANTED -> granted(state, session, point, now);
      case SUPPLYING -> monitorMissing(state, point, now) ? monitorLost(session) : List.of();
      case ENDING -> List.of();
      case AWAITING_METER ->
          session.since().plus(state.limits.meterLimit()).isBefore(now.at())
              ? List.of(EndRules.closeWithoutMeter(state, session, now))
              : List.of();
    };
  }

  private static List<Event> asking(State state, Session session, Moment now) {
    return isOver(state, session, now)
        ? StartRules.deny(state, session, PointRules.noAnswer(session), now)
        : List.of();
  }

  /// Never judged while the point is away: it may be supplying already.
  private static List<Event> granted(State state, Session session, ChargePoint point, Moment now) {
    if (monitorMissing(state, point, now)) {
      return monitorLost(session);
    }
    return point.engine().up() && isOver(state, session, now)
        ? List.of(new SessionEvent.EndAsked(session.id(), EndReason.NEVER_PLUGGED_IN))
        : List.of();
  }

  /// F-01: the Monitor is gone while its Engine is there, and Central was awake all the time.
  private static boolean monitorMissing(State state, ChargePoint point, Moment now) {
    if (point.monitor().up() || !point.engine().up()) {
      return false;
    }
    long due = state.monitorDeadlines.getOrDefault(point.id(), Long.MIN_VALUE);
    return now.millis() > Math.max(state.graceUntil, due);
  }

  private static List<Event> monitorLost(Session session) {
    return List.of(new SessionEvent.EndAsked(session.id(), EndReason.MONITOR_LOST));
  }

  private static boolean isOver(State state, Session session, Moment now) {
    return now.millis() > state.sessionDeadlines.getOrDefault(session.id(), Long.MAX_VALUE);
  }
}
