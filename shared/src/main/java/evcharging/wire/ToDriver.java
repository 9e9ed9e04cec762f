package evcharging.wire;

import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.SessionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What Central tells a driver.
public sealed interface ToDriver extends Message {

  /// All points with what a driver needs to choose, in as many messages as frames need.
  ///
  /// @param last true in the last message of this answer
  record Points(long request, List<PointOffer> points, boolean last) implements ToDriver {}

  /// @param reason why it has that status; for people
  /// @param temperature °C at the place, if known
  /// @param wind m/s at the place, if known
  /// @param usable true if this driver could start there now
  /// @param strongest what the charger can give at most, if it told
  /// @param occupied how it is used, if somebody charges there
  record PointOffer(
      CpId point,
      Place place,
      Price price,
      CpStatus status,
      String reason,
      boolean usable,
      Optional<BigDecimal> temperature,
      Optional<BigDecimal> wind,
      Optional<Power> strongest,
      Optional<Occupied> occupied) {}

  /// How a point is used that somebody charges at: enough to guess the wait, and nothing of whose
  /// session it is.
  ///
  /// @param since when the supply began
  /// @param power of now
  /// @param stateOfChargePercent of the car, if it tells
  record Occupied(Instant since, Power power, Optional<Integer> stateOfChargePercent) {}

  /// One step on the way to a grant or a denial (requirement B-02).
  record StartStep(UUID request, Step step, CpId point) implements ToDriver {}

  /// The steps of a start, in their order.
  enum Step {
    /// The point is free and healthy and kept for this driver.
    POINT_RESERVED,
    /// The point was asked to accept.
    ASKING_POINT
  }

  /// Charging may begin; the price is fixed. Written to disk before this was sent.
  record StartGranted(UUID request, SessionId session, CpId point, Place place, Price price)
      implements ToDriver {}

  /// The answer "no" to the request of that id.
  record Denied(UUID request, Refusal refusal) implements ToDriver {}

  /// The stop was accepted and is on its way to the point; the ticket follows.
  record Stopping(UUID request, SessionId session) implements ToDriver {}

  /// Where an open session stands; sent after sign-in, at every change and about once a second
  /// while supplying.
  ///
  /// @param amount exact, not yet rounded
  /// @param stateOfChargePercent of the car, if it tells
  /// @param measuredAt when the newest reading was taken at the point; empty before the first
  record SessionNow(
      SessionId session,
      CpId point,
      Place place,
      Price price,
      SessionPhase phase,
      Energy energy,
      Power power,
      Money amount,
      Optional<Integer> stateOfChargePercent,
      Optional<Instant> measuredAt,
      String note)
      implements ToDriver {}

  /// Where an open session stands.
  enum SessionPhase {
    /// Granted; waiting for the cable.
    PLUG_IN,
    SUPPLYING,
    /// Asked to end; waiting for the point's final meter.
    ENDING,
    /// The point is lost; its meter register will say how much was supplied. The driver may charge
    /// elsewhere meanwhile.
    AWAITING_METER
  }

  /// After sign-in: "am I charging?" Answered with no session if there is none; unacknowledged
  /// tickets follow as [TicketIssued].
  record Situation(Optional<SessionNow> session) implements ToDriver {}

  /// Sent until acknowledged, always with the same bytes (promise P3).
  record TicketIssued(SignedTicket ticket) implements ToDriver {}
}
