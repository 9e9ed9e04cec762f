package evcharging.central.network;

import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which charging points may be connected (G-03, S-01…S-03). The gateway has checked the proof;
/// here it is decided what the proof is good for.
final class DoorRules {
  private DoorRules() {}

  static Decision admitEngine(State state, Command.AdmitEngine hello) {
    ChargePoint known = state.points.get(hello.point());
    List<Event> events = new ArrayList<>();
    if (known == null) {
      events.add(new PointEvent.PointSeen(hello.point(), hello.place(), hello.price()));
      PlaceWeather weather = state.weather.get(hello.place());
      if (weather != null && weather.alert().isPresent()) {
        events.add(
            new PointEvent.HoldSet(hello.point(), Hold.WEATHER, weather.alert().get().name()));
      }
    } else {
      Optional<Refusal> no = notEnrolled(known, hello.registration());
      if (no.isPresent()) {
        return Decision.refused(no.get());
      }
      if (known.holds().containsKey(Hold.DEREGISTERED)) {
        events.add(new PointEvent.HoldCleared(hello.point(), Hold.DEREGISTERED));
      }
      if (known.holds().containsKey(Hold.KEYS_REVOKED)) {
        if (!hello.person()) {
          return Decision.refused(
              Refusal.of(
                  Code.KEYS_REVOKED,
                  "The keys of "
                      + hello.point()
                      + " were revoked; a person at the point must authenticate it again."));
        }
        events.add(new PointEvent.HoldCleared(hello.point(), Hold.KEYS_REVOKED));
      }
    }
    Epoch epoch = known == null ? Epoch.NONE.next() : known.engine().epoch().next();
    events.add(
        new PointEvent.EngineConnected(
            hello.point(),
            epoch,
            hello.registration(),
            hello.wrappedKey(),
            hello.resumptionHash()));
    return new Decision(events, new Reply.Admitted(epoch));
  }

  static Decision admitMonitor(State state, Command.AdmitMonitor hello) {
    ChargePoint known = state.points.get(hello.point());
    if (known == null) {
      return Decision.refused(
          Refusal.of(
              Code.UNAVAILABLE,
              "Central has not seen the Engine of " + hello.point() + " yet; it comes first."));
    }
    Optional<Refusal> no = notEnrolled(known, hello.registration());
    if (no.isPresent()) {
      return Decision.refused(no.get());
    }
    Epoch epoch = known.monitor().epoch().next();
    return Decision.of(
        new Reply.Admitted(epoch),
        new PointEvent.MonitorConnected(
            hello.point(), epoch, hello.registration(), hello.resumptionHash()));
  }

  /// An enrolment that ended, or was followed by a newer one, opens no door.
  private static Optional<Refusal> notEnrolled(ChargePoint known, long registration) {
    boolean older = registration < known.registration();
    boolean ended =
        known.holds().containsKey(Hold.DEREGISTERED) && registration <= known.registration();
    return older || ended
        ? Optional.of(Refusal.of(Code.NOT_REGISTERED, known.id() + " is not registered any more."))
        : Optional.empty();
  }

  static Decision registered(State state, Command.PointRegistered told) {
    ChargePoint known = state.points.get(told.point());
    boolean back =
        known != null
            && known.holds().containsKey(Hold.DEREGISTERED)
            && told.registration() > known.registration();
    return back
        ? Decision.done(new PointEvent.HoldCleared(told.point(), Hold.DEREGISTERED))
        : Decision.done();
  }

  static Decision deregistered(State state, Command.PointDeregistered told) {
    ChargePoint known = state.points.get(told.point());
    boolean concerns =
        known != null
            && told.registration() >= known.registration()
            && !known.holds().containsKey(Hold.DEREGISTERED);
    if (!concerns) {
      return Decision.done();
    }
    List<Event> events =
        new ArrayList<>(PointRules.hold(state, known, Hold.DEREGISTERED, "deregistered"));
    state
        .openAt(told.point())
        .ifPresent(s -> events.addAll(PointRules.awaitMeter(s, "the point was deregistered")));
    return new Decision(events, new Reply.Done());
  }
}
