package evcharging.central.reactions;

import evcharging.central.core.Outgoing;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.Network;
import evcharging.central.network.PointEvent;
import evcharging.central.network.PointEvent.CodeAsked;
import evcharging.central.network.PointEvent.DeregistrationAsked;
import evcharging.central.network.PointEvent.EngineConnected;
import evcharging.central.network.PointEvent.EngineLost;
import evcharging.central.network.PointEvent.EngineTold;
import evcharging.central.network.PointEvent.HelloRefused;
import evcharging.central.network.PointEvent.HoldCleared;
import evcharging.central.network.PointEvent.HoldSet;
import evcharging.central.network.PointEvent.KeysRevoked;
import evcharging.central.network.PointEvent.MessageRejected;
import evcharging.central.network.PointEvent.MonitorConnected;
import evcharging.central.network.PointEvent.MonitorLost;
import evcharging.central.network.PointEvent.PlaceChanged;
import evcharging.central.network.PointEvent.PointSeen;
import evcharging.central.network.PointEvent.PriceChanged;
import evcharging.central.network.PointEvent.ReadingDoubted;
import evcharging.central.network.PointEvent.VerdictGiven;
import evcharging.central.network.Session;
import evcharging.central.network.Status;
import evcharging.domain.CpId;
import evcharging.domain.EndReason;
import evcharging.domain.Hold;
import evcharging.wire.ToEngine;
import evcharging.wire.ToMonitor;

/// What follows from what happens to a point. An Engine that comes back is told all it may have
/// missed: what is wanted of it, its waiting orders, and where its open session stands.
final class PointReactions {
  private PointReactions() {}

  static void to(PointEvent event, Network network, Announcements announce, Messages out) {
    CpId point = event.point();
    switch (event) {
      case PointSeen _, CodeAsked _, DeregistrationAsked _ -> {}
      case PlaceChanged _, PriceChanged _ -> tellWanted(point, network, out);
      case EngineConnected _ -> welcomeBack(point, network, out);
      case EngineTold _ -> sendSessionAgain(point, network, out);
      case EngineLost e -> out.add(announce.alert(point.value(), "ENGINE_LOST", e.why()));
      case MonitorConnected _ -> {
        Status now = network.status(point);
        out.monitor(point, new ToMonitor.PointIs(now.status(), now.reason()));
      }
      case MonitorLost e -> out.add(announce.alert(point.value(), "MONITOR_LOST", e.why()));
      case VerdictGiven e -> tellFault(e, announce, out);
      case HoldSet e -> {
        tellWanted(point, network, out);
        tellHold(e, announce, out);
      }
      case HoldCleared e -> {
        tellWanted(point, network, out);
        out.add(announce.alert(point.value(), "HOLD_CLEARED " + e.hold(), ""));
      }
      case KeysRevoked _ -> {
        out.engine(point, new ToEngine.KeysRevoked());
        out.add(new Outgoing.CutEngine(point, "the keys of the point are revoked"));
      }
      case HelloRefused e ->
          out.add(
              announce.alert(
                  point.value(), "HELLO_REFUSED " + e.code(), e.role() + ", times " + e.times()));
      case ReadingDoubted e -> out.add(announce.alert(point.value(), "READING_DOUBTED", e.why()));
      case MessageRejected e -> {
        String sentence = "Cannot connect to CP " + point + ": " + e.why();
        out.add(announce.alert(point.value(), "MESSAGE_REJECTED", sentence + ", on " + e.medium()));
        out.monitor(point, new ToMonitor.NotUnderstood(sentence));
      }
    }
  }

  static void showStatus(CpId point, Status now, Messages out) {
    out.engine(point, new ToEngine.StatusEcho(now.status(), now.reason()));
    out.monitor(point, new ToMonitor.PointIs(now.status(), now.reason()));
  }

  private static void tellWanted(CpId id, Network network, Messages out) {
    network
        .point(id)
        .ifPresent(
            p -> out.engine(id, new ToEngine.Wanted(p.holds().keySet(), p.place(), p.price())));
  }

  private static void welcomeBack(CpId point, Network network, Messages out) {
    tellWanted(point, network, out);
    Status now = network.status(point);
    out.engine(point, new ToEngine.StatusEcho(now.status(), now.reason()));
    OrderReactions.sendAgain(point, network, out);
  }

  private static void tellHold(HoldSet set, Announcements announce, Messages out) {
    out.add(announce.alert(set.point().value(), "HOLD_SET " + set.hold(), set.why()));
    if (set.hold() == Hold.DEREGISTERED) {
      out.add(new Outgoing.CutPoint(set.point(), "the point is no longer registered"));
    }
  }

  private static void tellFault(VerdictGiven verdict, Announcements announce, Messages out) {
    String action = verdict.engineOk() ? "ENGINE_OK" : "ENGINE_KO";
    out.add(announce.alert(verdict.point().value(), action, verdict.reason()));
  }

  /// The Engine just told its whole state, after a welcome or at a change: what was said to it
  /// before may have been lost with a connection. All of it is harmless when repeated.
  private static void sendSessionAgain(CpId point, Network network, Messages out) {
    network
        .point(point)
        .flatMap(ChargePoint::session)
        .map(id -> network.state().sessions().get(id))
        .ifPresent(session -> sendAgain(session, out));
  }

  private static void sendAgain(Session session, Messages out) {
    CpId point = session.point();
    switch (session.phase()) {
      case ASKING -> {}
      case GRANTED, SUPPLYING -> out.engine(point, SessionReactions.authorised(session));
      case ENDING, AWAITING_METER ->
          out.engine(
              point,
              new ToEngine.EndSupply(
                  session.id(), session.endAsked().orElse(EndReason.ENGINE_FAULT)));
    }
  }
}
