package evcharging.central.gateway;

import evcharging.central.network.Command;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.link.Link;
import evcharging.wire.FromMonitor;
import evcharging.wire.Message;

/// The conversation with one Monitor.
final class MonitorConversation extends PointConversation {
  private final Conversations live;

  MonitorConversation(
      CpId point, Arrival arrival, GatewayParts parts, Asking core, Conversations live) {
    super(point, PointRole.MONITOR, arrival, parts, core);
    this.live = live;
  }

  @Override
  public void onMessage(Link link, Message message) {
    if (message instanceof FromMonitor said) {
      tell(MonitorTranslation.command(point, epoch(), said), _ -> {});
    } else {
      unexpected(message);
    }
  }

  @Override
  void leave() {
    live.monitors.remove(point, this);
  }

  @Override
  Command gone(String why) {
    return new Command.MonitorGone(point, epoch(), why);
  }
}
