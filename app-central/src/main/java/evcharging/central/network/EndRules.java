package evcharging.central.network;

import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Ticket;
import java.util.List;
import java.util.Optional;

/// How a session ends: asked for, told by the point's meter, or given up (B-04, B-06, F-02, P1,
/// P2).
final class EndRules {
  private EndRules() {}

  static Decision stop(State state, Command.Stop stop) {
    Session session = state.sessions.get(stop.session());
    if (session == null || !session.driver().equals(stop.driver())) {
      return Decision.refused(notYours());
    }
    return Decision.of(
        new Reply.Ending(stop.request(), session.id()),
        end(session, EndReason.DRIVER_STOP).toArray(Event[]::new));
  }

  static Decision stopAtPoint(State state, Command.StopAtPoint stop) {
    Session session = state.sessions.get(stop.session());
    if (session == null || !session.point().equals(stop.point())) {
      return Decision.refused(notYours());
    }
    return Decision.done(end(session, EndReason.DRIVER_STOP).toArray(Event[]::new));
  }

  /// The same answer for an unknown session and for somebody else's: nothing to learn by guessing.
  static Refusal notYours() {
    return Refusal.of(Code.NOT_YOUR_SESSION, "You have no such session.");
  }

  /// The events that bring a session towards its end, whatever phase it is in.
  static List<Event> end(Session session, EndReason reason) {
    return switch (session.phase()) {
      case ASKING ->
          List.of(
              new SessionEvent.SessionDenied(
                  session.id(),
                  Refusal.of(Code.NOT_ALLOWED, "The request was withdrawn.", reason.name()),
                  false));
      case GRANTED, SUPPLYING -> List.of(new SessionEvent.EndAsked(session.id(), reason));
      case ENDING, AWAITING_METER -> List.of();
    };
  }

  static Decision endForOperator(State state, Command.EndSession command, Moment now) {
    Session session = state.sessions.get(command.session());
    if (session == null) {
      return Decision.refused(Refusal.of(Code.NOT_YOUR_SESSION, "There is no such open session."));
    }
    boolean pointGone = !state.points.get(session.point()).engine().up();
    boolean givenUp =
        session.phase() == Session.Phase.AWAITING_METER
            || session.phase() == Session.Phase.ENDING && pointGone;
    return givenUp
        ? Decision.done(closeWithoutMeter(state, session, now))
        : Decision.done(end(session, EndReason.OPERATOR_OUT).toArray(Event[]::new));
  }

  static Event closeWithoutMeter(State state, Session session, Moment now) {
    Ticket ticket = MeterRule.withoutMeter(state, session, EndReason.METER_NEVER_CAME, now.at());
    return new SessionEvent.SessionClosed(session.id(), state.signer.sign(ticket));
  }

  static Decision supplyStarted(State state, Command.TellStarted told, Moment now) {
    Session session = state.sessions.get(told.session());
    if (session == null) {
      return Decision.of(new Reply.EndThat(told.session(), EndReason.NOT_GRANTED));
    }
    if (!session.point().equals(told.point())) {
      return Decision.refused(notYours());
    }
    if (!session.isGranted() || session.meterStart().isPresent()) {
      return Decision.done();
    }
    return Decision.done(
        new SessionEvent.SupplyBegan(
            session.id(), told.meterStart(), MeterRule.believable(session, told.at(), now.at())));
  }

  /// The point's last word on a session; repeated until noted, so always answered the same.
  static Decision supplyEnded(State state, Command.TellEnded told, Moment now) {
    Reply noted = new Reply.EndNoted(told.session());
    Session session = state.sessions.get(told.session());
    if (session == null) {
      return Optional.ofNullable(state.unsettled.get(told.session()))
          .filter(issued -> issued.ticket().point().equals(told.point()))
          .map(issued -> Decision.of(noted, correction(state, issued.ticket(), told)))
          .orElseGet(() -> Decision.of(noted));
    }
    if (!session.point().equals(told.point())) {
      return Decision.refused(notYours());
    }
    if (!session.isGranted()) {
      Refusal no = Refusal.of(Code.POINT_DECLINED, told.point() + " does not accept.");
      return Decision.of(noted, StartRules.deny(state, session, no, now).toArray(Event[]::new));
    }
    Ticket ticket = MeterRule.settle(state, session, told, now.at());
    return Decision.of(
        noted, new SessionEvent.SessionClosed(session.id(), state.signer.sign(ticket)));
  }

  /// A meter that came after its session was closed without it: the ticket stays as it is.
  private static Event correction(State state, Ticket ticket, Command.TellEnded told) {
    boolean sane = told.meterEnd().compareTo(told.meterStart()) >= 0;
    Energy end = sane ? told.meterEnd() : told.meterStart();
    return new SessionEvent.TicketCorrected(
        ticket.session(),
        state.nextTicket,
        ticket.number(),
        ticket.point(),
        ticket.driver(),
        told.meterStart(),
        end,
        Money.of(end.minus(told.meterStart()), ticket.price()).cents());
  }
}
