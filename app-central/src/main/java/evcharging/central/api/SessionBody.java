package evcharging.central.api;

import evcharging.central.journal.SessionRow;
import evcharging.central.network.Session;
import evcharging.domain.EndReason;
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
record SessionBody(
    String sessionId,
    String cpId,
    String driverId,
    @Shown(value = "seconds since 1970", orNull = true) BigDecimal startTime,
    @Shown(value = "seconds since 1970; null while open", orNull = true) BigDecimal endTime,
    @Shown("energy so far, or in all") BigDecimal kwh,
    @Shown("exact so far, or as on the ticket") BigDecimal eur,
    @Shown(orNull = true) Instant startedAt,
    @Shown(orNull = true) Instant endedAt,
    String state,
    @Shown(orNull = true) EndReason endReason,
    @Shown("€/kWh") BigDecimal price,
    @Shown(value = "its number", orNull = true) Long ticket,
    @Shown("a person must look before billing") boolean review) {
  static SessionBody of(Session open) {
    Instant started = open.startedAt().orElse(null);
    return new SessionBody(
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

  static SessionBody of(SessionRow over) {
    Instant started = over.startedAt().orElse(null);
    Instant ended = over.endedAt().orElse(null);
    return new SessionBody(
        over.session().value(),
        over.point().value(),
        over.driver().value(),
        seconds(started),
        seconds(ended),
        over.energy().kilowattHours(),
        BigDecimal.valueOf(over.amountCents().orElse(0), 2),
        started,
        ended,
        over.state().name(),
        over.endReason().orElse(null),
        over.price().euroPerKwh(),
        over.ticket().isPresent() ? over.ticket().getAsLong() : null,
        over.review());
  }

  private static BigDecimal seconds(Instant at) {
    return at == null ? null : BigDecimal.valueOf(at.toEpochMilli(), 3);
  }
}
