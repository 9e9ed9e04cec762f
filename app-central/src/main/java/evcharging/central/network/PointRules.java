package evcharging.central.network;

import evcharging.domain.EndReason;
import evcharging.domain.Hold;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What becomes of a point, and of the session there, when its connections, its Monitor's verdict
/// or its holds change.
final class PointRules {
  private PointRules() {}

  static Refusal unknown() {
    return Refusal.of(Code.UNKNOWN_POINT, "There is no such charging point.");
  }

  static Decision engineGone(State state, ChargePoint point, Command.EngineGone gone, Moment now) {
    List<Event> events = new ArrayList<>();
    events.add(new PointEvent.EngineLost(point.id(), gone.epoch(), gone.why()));
    state.openAt(point.id()).ifPresent(s -> events.addAll(withoutEngine(state, point, s, now)));
    return new Decision(events, new Reply.Done());
  }

  private static List<Event> withoutEngine(
      State state, ChargePoint point, Session session, Moment now) {
    if (session.phase() == Session.Phase.ASKING) {
      return StartRules.deny(state, session, noAnswer(session), now);
    }
    boolean monitorSaysGone =
        point.monitor().up() && !point.verdictReason().isEmpty() && !point.verdictOk();
    return monitorSaysGone ? awaitMeter(session, "the Engine is gone") : List.of();
  }

  static Refusal noAnswer(Session session) {
    return Refusal.of(Code.POINT_DID_NOT_ANSWER, session.point() + " did not answer.");
  }

  static List<Event> awaitMeter(Session session, String why) {
    return session.phase() == Session.Phase.AWAITING_METER || !session.isGranted()
        ? List.of()
        : List.of(new SessionEvent.MeterAwaited(session.id(), why));
  }

  static Decision monitorGone(Command.MonitorGone gone) {
    return Decision.done(new PointEvent.MonitorLost(gone.point(), gone.epoch(), gone.why()));
  }

  static Decision verdict(State state, ChargePoint point, Command.TellVerdict said, Moment now) {
    List<Event> events = new ArrayList<>();
    boolean news =
        point.verdictOk() != said.engineOk() || !point.verdictReason().equals(said.reason());
    if (news) {
      String reason = said.reason().isBlank() ? (said.engineOk() ? "OK" : "KO") : said.reason();
      events.add(new PointEvent.VerdictGiven(point.id(), said.engineOk(), reason));
    }
    Optional<Session> open = state.openAt(point.id());
    if (!said.engineOk() && open.isPresent()) {
      events.addAll(faulty(state, point, open.get(), said.reason(), now));
    }
    return new Decision(events, new Reply.Done());
  }

  private static List<Event> faulty(
      State state, ChargePoint point, Session session, String reason, Moment now) {
    if (session.phase() == Session.Phase.ASKING) {
      Refusal no = Refusal.of(Code.POINT_FAULTY, point.id() + " is out of order.", reason);
      return StartRules.deny(state, session, no, now);
    }
    return point.engine().up()
        ? EndRules.end(session, EndReason.ENGINE_FAULT)
        : awaitMeter(session, reason);
  }

  /// A hold is set once; a cutting one ends what runs, any one denies what is being asked for.
  /// Nobody is led on to another point here: a hold often meets many points in one decision, and
  /// the next free one may be held in the same breath.
  static List<Event> hold(State state, ChargePoint point, Hold hold, String why) {
    List<Event> events = new ArrayList<>();
    if (!point.holds().containsKey(hold)) {
      events.add(new PointEvent.HoldSet(point.id(), hold, why));
    }
    Optional<Session> open = state.openAt(point.id());
    if (open.isPresent() && open.get().phase() == Session.Phase.ASKING) {
      Refusal no =
          Refusal.of(Code.POINT_HELD, point.id() + " is out of service.", hold + ": " + why);
      events.add(new SessionEvent.SessionDenied(open.get().id(), no, false));
    } else if (open.isPresent() && hold.isCutting()) {
      events.addAll(EndRules.end(open.get(), EndReason.of(hold)));
    }
    return events;
  }

  static Decision setPrice(State state, Command.SetPrice set) {
    ChargePoint point = state.points.get(set.point());
    if (point == null) {
      return Decision.refused(unknown());
    }
    return point.price().equals(set.price())
        ? Decision.done()
        : Decision.done(new PointEvent.PriceChanged(set.point(), set.price()));
  }

  /// Out of service until a person at the point authenticates it again (S-03). What the point still
  /// has to say about a running session waits for that.
  static Decision revokeKeys(State state, Command.RevokeKeys revoke, Origin origin) {
    ChargePoint point = state.points.get(revoke.point());
    if (point == null) {
      return Decision.refused(unknown());
    }
    List<Event> events =
        new ArrayList<>(hold(state, point, Hold.KEYS_REVOKED, "keys revoked by " + origin.actor()));
    events.add(new PointEvent.KeysRevoked(point.id(), point.engine().epoch()));
    state
        .openAt(point.id())
        .ifPresent(s -> events.addAll(awaitMeter(s, "the keys of the point were revoked")));
    return new Decision(events, new Reply.Done());
  }
}
