package evcharging.central.api;

import evcharging.central.network.Session;
import evcharging.domain.EndReason;
import evcharging.domain.Ticket;
import java.math.BigDecimal;
import java.time.Instant;

/// A session in `/api/sessions`, open or over.
///
/// @param startTime seconds since 1970 with fraction; null before the supply began
/// @param endTime likewise; null while open
/// @param kwh energy supplied so far, or in all
/// @param eur exact so far, or as on the ticket
/// @param state `ASKING`, `GRANTED`, `SUPPLYING`, `ENDING`, `AWAITING_METER` or `CLOSED`
/// @param ticket its number; null while open
/// @param review true if a person must look before billing
record SessionRow(
    String sessionId,
    String cpId,
    String driverId,
    BigDecimal startTime,
    BigDecimal endTime,
    BigDecimal kwh,
    BigDecimal eur,
    Instant startedAt,
    Instant endedAt,
    String state,
    EndReason endReason,
    BigDecimal price,
    Long ticket,
    boolean review) {
  private static final String CLOSED = "CLOSED";

  static SessionRow of(Session open) {
    Instant started = open.startedAt().orElse(null);
    return new SessionRow(
        open.id().value(),
        open.point().value(),
        open.driver().value(),
        seconds(started),
        null,
        open.energy().kilowattHours(),
        open.amount().euro(),
        started,
        null,
        open.phase().name(),
        open.endAsked().orElse(null),
        open.price().euroPerKwh(),
        null,
        false);
  }

  static SessionRow of(Ticket ticket) {
    return new SessionRow(
        ticket.session().value(),
        ticket.point().value(),
        ticket.driver().value(),
        seconds(ticket.started()),
        seconds(ticket.ended()),
        ticket.energy().kilowattHours(),
        BigDecimal.valueOf(ticket.amountCents(), 2),
        ticket.started(),
        ticket.ended(),
        CLOSED,
        ticket.reason(),
        ticket.price().euroPerKwh(),
        ticket.number(),
        ticket.review());
  }

  private static BigDecimal seconds(Instant at) {
    return at == null ? null : BigDecimal.valueOf(at.toEpochMilli(), 3);
  }
}
