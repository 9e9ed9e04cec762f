package evcharging.domain;

import java.time.Instant;

/// The final account of one session (requirement B-06): one per session for ever.
///
/// @param number Central's own consecutive number, from 1
/// @param started when the supply began, or when the session was granted if it never did
/// @param meterStart the register when the supply began
/// @param meterEnd the register when it ended; never below `meterStart`
/// @param amountCents computed by Central from the meter and the fixed price, rounded once, half up
/// @param review true if the figures are in doubt and a person must look before billing
public record Ticket(
    long number,
    SessionId session,
    CpId point,
    Place place,
    DriverId driver,
    Instant started,
    Instant ended,
    Energy meterStart,
    Energy meterEnd,
    Price price,
    long amountCents,
    EndReason reason,
    boolean review) {
  public Ticket {
    if (meterEnd.compareTo(meterStart) < 0) {
      throw new IllegalArgumentException("a ticket's meter never runs backwards");
    }
    if (amountCents != Money.of(meterEnd.minus(meterStart), price).cents()) {
      throw new IllegalArgumentException("a ticket's amount is its energy times its price");
    }
  }

  /// Energy supplied in this session.
  public Energy energy() {
    return meterEnd.minus(meterStart);
  }
}
