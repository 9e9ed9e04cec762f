package evcharging.central.gateway;

import evcharging.central.network.Command;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.wire.FromMonitor;

/// What a Monitor says, as a command. It is answered nothing: how the network sees the point comes
/// to it as a reaction.
public final class MonitorTranslation {
  private MonitorTranslation() {}

  /// @param epoch of the connection it came over
  public static Command command(CpId point, Epoch epoch, FromMonitor message) {
    return switch (message) {
      case FromMonitor.Verdict m -> new Command.TellVerdict(point, epoch, m.engineOk(), m.reason());
    };
  }
}
