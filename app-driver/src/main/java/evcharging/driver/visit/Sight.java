package evcharging.driver.visit;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.wire.SignedTicket;
import evcharging.wire.ToDriver.PointOffer;
import evcharging.wire.ToDriver.SessionNow;
import evcharging.wire.ToDriver.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Something the driver is to see, as values: the command line and the kiosk each find the words.
public sealed interface Sight {

  /// Central was reached; signing in begins.
  record CentralReached() implements Sight {}

  record SignedIn(DriverId driver) implements Sight {}

  /// @param again true if the program goes on trying by itself
  record TurnedAway(Refusal refusal, boolean again) implements Sight {}

  /// Central was lost. What is open goes on at the point all the same (requirement F-03).
  ///
  /// @param charging the session that goes on, if any
  /// @param asking true if a request waits for its answer and will be asked again
  record CentralLost(String why, Optional<SessionId> charging, boolean asking) implements Sight {}

  record Points(List<PointOffer> offers) implements Sight {}

  /// The request is on its way.
  ///
  /// @param again true if it is the same request once more, after a broken connection
  record Asking(Optional<CpId> point, boolean again) implements Sight {}

  record StepTaken(Step step, CpId point) implements Sight {}

  /// The driver may charge: the cable is to be plugged in.
  record Granted(SessionId session, CpId point, Place place, Price price) implements Sight {}

  record Refused(Refusal refusal) implements Sight {}

  /// The request waited too long for an answer and is not asked again.
  record Withdrawn(Optional<CpId> point) implements Sight {}

  /// A stop was asked for.
  record StopAsked(SessionId session) implements Sight {}

  /// The request that is being answered will be ended as soon as it is granted.
  record WillStopOnceGranted() implements Sight {}

  /// A stop was asked for before Central had said what is open; it is sent once that is known.
  record WillStopOnceKnown() implements Sight {}

  /// Found on sign-in: this session was open all along.
  record StillOpen(SessionNow now) implements Sight {}

  record SupplyStarted(SessionNow now) implements Sight {}

  /// The newest figures of a supply, about once a second.
  record Figures(SessionNow now) implements Sight {}

  /// No new figures for that long: the last ones are not current.
  record FiguresOld(SessionNow last, Duration age) implements Sight {}

  record Ending(SessionNow now) implements Sight {}

  /// The point is lost; its meter will tell. The driver may charge elsewhere (requirement F-02).
  record AwaitingMeter(SessionNow now) implements Sight {}

  /// The session is over; its ticket follows.
  record TicketFollows(SessionId session) implements Sight {}

  /// The ticket, shown once.
  record Summary(Ticket ticket, SignedTicket signed) implements Sight {}

  /// Central sent a ticket that is none, or not this driver's; it is not acknowledged.
  record UnusableTicket(SessionId session) implements Sight {}

  /// Where things stand, because the driver asked.
  ///
  /// @param signedIn false while Central is away: then the rest is what was last known
  /// @param ticketFollows the session that ended unseen and whose ticket has not come yet
  record Status(
      boolean signedIn,
      Optional<AskedStart> asking,
      Optional<SessionNow> session,
      List<SessionNow> awaitingMeter,
      Optional<SessionId> ticketFollows)
      implements Sight {

    /// The one word for all of it.
    public Stage stage() {
      if (session.isPresent()) {
        return switch (session.get().phase()) {
          case PLUG_IN -> Stage.PLUG_IN;
          case SUPPLYING -> Stage.SUPPLYING;
          case ENDING -> Stage.ENDING;
          case AWAITING_METER -> Stage.AWAITING_METER;
        };
      }
      if (asking.isPresent()) {
        return Stage.ASKING;
      }
      if (!signedIn) {
        return Stage.AWAY;
      }
      return awaitingMeter.isEmpty() ? Stage.IDLE : Stage.AWAITING_METER;
    }
  }

  /// How far a visit is. A driver whose session only awaits its meter may ask anew.
  enum Stage {
    AWAY,
    IDLE,
    ASKING,
    PLUG_IN,
    SUPPLYING,
    ENDING,
    AWAITING_METER
  }

  /// What was asked for cannot be done now, and Central was not asked.
  record NotNow(Why why) implements Sight {}

  /// Why something cannot be done now.
  enum Why {
    NOT_SIGNED_IN,
    ALREADY_ASKING,
    ALREADY_CHARGING,
    ALREADY_ENDING,
    NOTHING_TO_STOP
  }
}
