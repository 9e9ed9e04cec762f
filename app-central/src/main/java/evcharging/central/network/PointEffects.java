package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import java.util.function.Consumer;

/// What the events of a charging point change.
final class PointEffects {
  /// How many keys of a point are kept for records that still wait in Kafka.
  private static final int KEYS_KEPT = 64;

  private PointEffects() {}

  static void apply(State state, PointEvent event, long millis) {
    switch (event) {
      case PointEvent.PointSeen e -> state.put(ChargePoint.seen(e.point(), e.place(), e.price()));
      case PointEvent.PlaceChanged e -> change(state, e.point(), p -> p.place = e.place());
      case PointEvent.PriceChanged e -> change(state, e.point(), p -> p.price = e.price());
      case PointEvent.EngineConnected e -> engineConnected(state, e, millis);
      case PointEvent.EngineLost e -> change(state, e.point(), p -> p.engine = p.engine.lost());
      case PointEvent.EngineTold e -> told(state, e);
      case PointEvent.MonitorConnected e -> monitorConnected(state, e);
      case PointEvent.MonitorLost e -> {
        change(state, e.point(), p -> p.monitor = p.monitor.lost());
        state.monitorDeadlines.put(e.point(), millis + state.limits.settle().toMillis());
      }
      case PointEvent.VerdictGiven e ->
          change(
              state,
              e.point(),
              p -> {
                p.verdictOk = e.engineOk();
                p.verdictReason = e.reason();
              });
      case PointEvent.HoldSet e -> holdSet(state, e);
      case PointEvent.HoldCleared e -> change(state, e.point(), p -> p.holds.remove(e.hold()));
      case PointEvent.KeysRevoked e -> keysRevoked(state, e);
      case PointEvent.CodeAsked _, PointEvent.DeregistrationAsked _ -> {}
      case PointEvent.HelloRefused _ -> {}
      case PointEvent.MessageRejected _, PointEvent.ReadingDoubted _ -> {}
    }
  }

  private static void change(State state, CpId id, Consumer<ChargePoint.Draft> change) {
    state.put(state.points.get(id).with(change));
  }

  /// The plug-in time and the time for a missing Monitor begin anew with the connection.
  private static void engineConnected(State state, PointEvent.EngineConnected e, long millis) {
    change(
        state,
        e.point(),
        p -> {
          p.engine = p.engine.connected(e.epoch(), e.resumptionHash());
          p.registration = Math.max(p.registration, e.registration());
          p.keys.put(e.epoch().number(), e.wrappedKey());
          while (p.keys.size() > KEYS_KEPT) {
            p.keys.remove(p.keys.keySet().iterator().next());
          }
        });
    state.untold.add(e.point());
    state.monitorDeadlines.put(e.point(), millis + state.limits.grace().toMillis());
    state
        .openAt(e.point())
        .filter(s -> s.phase() == Session.Phase.GRANTED)
        .ifPresent(
            s -> state.sessionDeadlines.put(s.id(), millis + state.limits.plugIn().toMillis()));
  }

  private static void told(State state, PointEvent.EngineTold e) {
    state.untold.remove(e.point());
    change(
        state,
        e.point(),
        p -> {
          p.healthy = e.healthy();
          p.plugged = e.plugged();
          p.emergency = e.emergency();
        });
  }

  private static void monitorConnected(State state, PointEvent.MonitorConnected e) {
    change(
        state,
        e.point(),
        p -> {
          p.monitor = p.monitor.connected(e.epoch(), e.resumptionHash());
          p.registration = Math.max(p.registration, e.registration());
          p.verdictOk = false;
          p.verdictReason = "";
        });
  }

  /// A deregistered point is fenced at once: nothing its connections still say counts.
  private static void holdSet(State state, PointEvent.HoldSet e) {
    change(
        state,
        e.point(),
        p -> {
          p.holds.put(e.hold(), e.why());
          if (e.hold() == Hold.DEREGISTERED) {
            p.engine = fenced(p.engine);
            p.monitor = fenced(p.monitor);
          }
        });
  }

  private static void keysRevoked(State state, PointEvent.KeysRevoked e) {
    change(
        state,
        e.point(),
        p -> {
          p.engine = fenced(p.engine);
          p.keys.keySet().removeIf(epoch -> epoch <= e.upTo().number());
        });
  }

  private static ChargePoint.PointLink fenced(ChargePoint.PointLink link) {
    return new ChargePoint.PointLink(false, new Epoch(link.epoch().number()), "");
  }
}
