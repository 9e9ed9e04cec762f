package evcharging.central.reactions;

import evcharging.central.core.Outgoing;
import evcharging.central.core.Reactions;
import evcharging.central.network.AccountEvent;
import evcharging.central.network.AlarmEvent;
import evcharging.central.network.Event;
import evcharging.central.network.Live;
import evcharging.central.network.Network;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.PointEvent;
import evcharging.central.network.SessionEvent;
import evcharging.central.network.Status;
import evcharging.central.network.SystemEvent;
import evcharging.central.network.WeatherEvent;
import evcharging.domain.CpId;
import java.time.InstantSource;
import java.util.List;

/// Leads each fresh event to the reactions of its family.
public final class NetworkReactions implements Reactions {
  private final Announcements announcements;

  /// @param clock for the time in announcements, where the event itself has none
  public NetworkReactions(InstantSource clock) {
    this.announcements = new Announcements(clock);
  }

  @Override
  public List<Outgoing> to(Event event, Network network) {
    Messages out = new Messages();
    switch (event) {
      case PointEvent e -> PointReactions.to(e, network, announcements, out);
      case SessionEvent e -> SessionReactions.to(e, network, announcements, out);
      case AccountEvent e -> AccountReactions.to(e, network, announcements, out);
      case OrderEvent e -> OrderReactions.to(e, network, announcements, out);
      case WeatherEvent e -> WeatherReactions.to(e, announcements, out);
      case SystemEvent e -> SystemReactions.to(e, announcements, out);
      case AlarmEvent e -> AlarmReactions.to(e, announcements, out);
      case Live.ReadingNoted e -> SessionReactions.showNow(e.session(), network, out);
      case Live.WeatherNoted _, Live.ForecastNoted _ -> {}
    }
    return out.list();
  }

  @Override
  public List<Outgoing> toStatus(CpId point, Status before, Status now, Network network) {
    Messages out = new Messages();
    PointReactions.showStatus(point, now, out);
    out.add(announcements.status(point, now));
    return out.list();
  }
}
