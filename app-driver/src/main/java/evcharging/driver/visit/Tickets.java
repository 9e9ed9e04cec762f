package evcharging.driver.visit;

import evcharging.domain.DriverId;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.wire.BadMessage;
import evcharging.wire.FromDriver.TicketReceived;
import evcharging.wire.SignedTicket;
import evcharging.wire.TicketJson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tickets: kept first, acknowledged then, shown once (promise P3). One that was kept before is
/// acknowledged again, because Central goes on sending it until it hears so.
final class Tickets {
  private final TicketJson json = new TicketJson();
  private final DriverId driver;
  private final Set<SessionId> kept;

  Tickets(DriverId driver, Set<SessionId> kept) {
    this.driver = driver;
    this.kept = new HashSet<>(kept);
  }

  boolean isOver(SessionId session) {
    return kept.contains(session);
  }

  /// @return true if the ticket is a good one and new
  boolean issued(long connection, SignedTicket signed, List<VisitEffect> out) {
    if (kept.contains(signed.session())) {
      out.add(new VisitEffect.Send(connection, new TicketReceived(signed.session())));
      return false;
    }
    try {
      Ticket ticket = json.read(signed.json());
      if (ticket.session().equals(signed.session()) && ticket.driver().equals(driver)) {
        kept.add(signed.session());
        out.add(new VisitEffect.KeepTicket(signed));
        out.add(new VisitEffect.Show(new Sight.Summary(ticket, signed)));
        out.add(new VisitEffect.Send(connection, new TicketReceived(signed.session())));
        return true;
      }
    } catch (BadMessage e) {
      // Said below, the same way as a ticket that is somebody else's.
    }
    out.add(new VisitEffect.Show(new Sight.UnusableTicket(signed.session())));
    return false;
  }
}
