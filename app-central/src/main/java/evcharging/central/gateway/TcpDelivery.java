package evcharging.central.gateway;

import evcharging.central.core.Outgoing;
import evcharging.domain.CpId;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.wire.Beat;
import evcharging.wire.ToMonitor.GoAway;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes what leaves the house over TCP to the connection it is for. Whoever is not there is told
/// when they come back, from the state. Never blocks.
public final class TcpDelivery implements Consumer<Outgoing> {
  private final Conversations live;

  TcpDelivery(Conversations live) {
    this.live = live;
  }

  @Override
  public void accept(Outgoing outgoing) {
    switch (outgoing) {
      case Outgoing.ToEngine to ->
          Optional.ofNullable(live.engines.get(to.point()))
              .ifPresent(c -> c.peer.say(to.message()));
      case Outgoing.ToMonitor to ->
          Optional.ofNullable(live.monitors.get(to.point()))
              .ifPresent(c -> c.peer.say(to.message()));
      case Outgoing.ToDriver to ->
          Optional.ofNullable(live.drivers.get(to.driver()))
              .ifPresent(c -> c.peer.say(to.message()));
      case Outgoing.CutPoint cut -> {
        cutEngine(cut.point());
        cutMonitor(cut.point(), cut.why());
      }
      case Outgoing.CutEngine cut -> cutEngine(cut.point());
      case Outgoing.CutDriver cut ->
          Optional.ofNullable(live.drivers.get(cut.driver()))
              .ifPresent(c -> c.endWith(Refusal.of(Code.NOT_ALLOWED, cut.why())));
      case Outgoing.OrderToPoint _, Outgoing.Announce _ -> {}
    }
  }

  /// What was said before still goes out: the Engine hears why from it.
  private void cutEngine(CpId point) {
    Optional.ofNullable(live.engines.get(point)).ifPresent(c -> c.peer.endAfter(new Beat()));
  }

  private void cutMonitor(CpId point, String why) {
    Optional.ofNullable(live.monitors.get(point)).ifPresent(c -> c.peer.endAfter(new GoAway(why)));
  }
}
