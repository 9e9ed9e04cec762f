package evcharging.central.journal;

import evcharging.domain.Energy;
import evcharging.domain.SessionId;
import java.time.Instant;

/// The true meter of a session, known after its ticket.
///
/// @param ticket the number of the ticket it corrects
public record Correction(
    long number,
    long ticket,
    SessionId session,
    Energy meterStart,
    Energy meterEnd,
    long amountCents,
    Instant at) {}
