package evcharging.central.reactions;

import evcharging.central.network.IssuedTicket;
import evcharging.central.network.Network;
import evcharging.central.network.Session;
import evcharging.central.network.SessionEvent;
import evcharging.central.network.SessionEvent.EndAsked;
import evcharging.central.network.SessionEvent.MeterAwaited;
import evcharging.central.network.SessionEvent.SessionClosed;
import evcharging.central.network.SessionEvent.SessionDenied;
import evcharging.central.network.SessionEvent.SessionGranted;
import evcharging.central.network.SessionEvent.SessionRequested;
import evcharging.central.network.SessionEvent.SupplyBegan;
import evcharging.central.network.SessionEvent.SupplyFound;
import evcharging.central.network.SessionEvent.TicketAcknowledged;
import evcharging.central.network.SessionEvent.TicketCorrected;
import evcharging.domain.EndReason;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.wire.SignedTicket;
import evcharging.wire.ToDriver;
import evcharging.wire.ToDriver.Step;
import evcharging.wire.ToEngine;
import java.util.Optional;

/// Who is told what when a session moves on: the Engine what to do, the driver where it stands.
final class SessionReactions {
  private SessionReactions() {}

  static void to(SessionEvent event, Network network, Announcements announce, Messages out) {
    switch (event) {
      case SessionRequested _,
          SessionGranted _,
          SessionDenied _,
          SupplyBegan _,
          EndAsked _,
          MeterAwaited _,
          SupplyFound _ ->
          session(event.session(), network).ifPresent(s -> moved(s, event, announce, out));
      case SessionClosed e -> closed(e.ticket(), announce, out);
      case TicketCorrected e -> out.engine(e.point(), new ToEngine.EndNoted(e.session()));
      case TicketAcknowledged _ -> {}
    }
  }

  private static void moved(
      Session session, SessionEvent event, Announcements announce, Messages out) {
    switch (event) {
      case SessionRequested _ -> requested(session, out);
      case SessionGranted _ -> granted(session, out);
      case SessionDenied e -> denied(session, e, out);
      case EndAsked e ->
          out.engine(session.point(), new ToEngine.EndSupply(session.id(), e.reason()));
      default -> {}
    }
    if (session.isGranted()) {
      out.driver(session.driver(), DriverPicture.of(session));
    }
    out.add(announce.driver(session, what(event)));
  }

  /// Where the session stands, to its driver.
  static void showNow(SessionId id, Network network, Messages out) {
    Optional.ofNullable(network.state().sessions().get(id))
        .filter(Session::isGranted)
        .ifPresent(s -> out.driver(s.driver(), DriverPicture.of(s)));
  }

  static ToEngine.Authorised authorised(Session session) {
    return new ToEngine.Authorised(session.id(), session.driver(), session.price());
  }

  static ToDriver.TicketIssued issued(IssuedTicket ticket) {
    return new ToDriver.TicketIssued(
        new SignedTicket(ticket.ticket().session(), ticket.json(), ticket.signature()));
  }

  private static Optional<Session> session(SessionId id, Network network) {
    return Optional.ofNullable(network.state().sessions().get(id))
        .or(() -> network.state().departed(id));
  }

  private static void requested(Session session, Messages out) {
    if (!session.atPoint()) {
      out.driver(session.driver(), step(session, Step.POINT_RESERVED));
      out.driver(session.driver(), step(session, Step.ASKING_POINT));
    }
    out.engine(
        session.point(), new ToEngine.AskAccept(session.id(), session.driver(), session.price()));
  }

  private static ToDriver.StartStep step(Session session, Step step) {
    return new ToDriver.StartStep(session.request(), step, session.point());
  }

  private static void granted(Session session, Messages out) {
    out.engine(session.point(), authorised(session));
    if (session.atPoint()) {
      out.engine(
          session.point(),
          new ToEngine.StartHereAnswer(
              session.request(), Optional.of(session.id()), Optional.empty()));
    }
    out.driver(
        session.driver(),
        new ToDriver.StartGranted(
            session.request(), session.id(), session.point(), session.place(), session.price()));
  }

  /// The point may still agree late: it is told that nothing comes of it. The driver is not denied
  /// while another point is asked instead.
  private static void denied(Session session, SessionDenied denied, Messages out) {
    out.engine(session.point(), new ToEngine.EndSupply(session.id(), EndReason.NOT_GRANTED));
    if (session.atPoint()) {
      out.engine(
          session.point(),
          new ToEngine.StartHereAnswer(
              session.request(), Optional.empty(), Optional.of(denied.refusal())));
    }
    if (!denied.moved()) {
      out.driver(session.driver(), new ToDriver.Denied(session.request(), denied.refusal()));
    }
  }

  /// A session closed without its meter is not noted at the Engine: the meter is still wanted, for
  /// a correction.
  private static void closed(IssuedTicket issued, Announcements announce, Messages out) {
    Ticket ticket = issued.ticket();
    if (ticket.reason() != EndReason.METER_NEVER_CAME) {
      out.engine(ticket.point(), new ToEngine.EndNoted(ticket.session()));
    }
    out.driver(ticket.driver(), issued(issued));
    out.add(announce.ticket(ticket));
  }

  private static String what(SessionEvent event) {
    return switch (event) {
      case SessionRequested _ -> "requested";
      case SessionGranted _ -> "granted";
      case SessionDenied e -> "denied " + e.refusal().code();
      case SupplyBegan _ -> "supplying";
      case EndAsked e -> "ending " + e.reason();
      case MeterAwaited _ -> "awaiting-meter";
      case SupplyFound _ -> "found-again";
      case SessionClosed _ -> "closed";
      case TicketAcknowledged _ -> "ticket-acknowledged";
      case TicketCorrected _ -> "ticket-corrected";
    };
  }
}
