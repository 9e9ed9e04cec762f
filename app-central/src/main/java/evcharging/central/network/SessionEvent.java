package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// What happened to a charging session.
public sealed interface SessionEvent extends Event {
  SessionId session();

  @Override
  default String subject() {
    return session().value();
  }

  /// A driver asked; the point is kept for them and is being asked to accept.
  ///
  /// @param price as shown to the driver now: it is the price of this session for ever
  /// @param any true if any free point would do
  /// @param tried points that already declined this request
  /// @param atPoint true if asked at the point itself (B-03)
  record SessionRequested(
      SessionId session,
      UUID request,
      DriverId driver,
      CpId point,
      Place place,
      Price price,
      boolean any,
      Set<CpId> tried,
      boolean atPoint,
      Instant at)
      implements SessionEvent {}

  /// The point accepted: the driver may charge.
  record SessionGranted(SessionId session) implements SessionEvent {}

  /// The request came to nothing at this point before a grant.
  ///
  /// @param moved true if another point is asked instead, so that the driver is not denied yet
  record SessionDenied(SessionId session, Refusal refusal, boolean moved) implements SessionEvent {
    @Override
    public String outcome() {
      return "refused";
    }
  }

  record SupplyBegan(SessionId session, Energy meterStart, Instant at) implements SessionEvent {}

  /// The end was asked for; the point's final meter is still to come.
  record EndAsked(SessionId session, EndReason reason) implements SessionEvent {}

  /// The point is lost with the session open; its register will tell.
  record MeterAwaited(SessionId session, String why) implements SessionEvent {}

  /// The point came back and still supplies: nothing was lost after all.
  record SupplyFound(SessionId session) implements SessionEvent {}

  /// The session is over and has its ticket, for ever.
  record SessionClosed(SessionId session, IssuedTicket ticket) implements SessionEvent {}

  record TicketAcknowledged(SessionId session) implements SessionEvent {}

  /// The true meter of a session that was closed without it; the ticket itself never changes.
  ///
  /// @param number of this correction, consecutive with tickets
  /// @param corrects number of the ticket
  record TicketCorrected(
      SessionId session,
      long number,
      long corrects,
      CpId point,
      DriverId driver,
      Energy meterStart,
      Energy meterEnd,
      long amountCents)
      implements SessionEvent {}
}
