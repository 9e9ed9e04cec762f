package evcharging.central.console.sessions;

import evcharging.central.console.desk.ConsoleSources;
import evcharging.central.journal.Correction;
import evcharging.central.journal.SessionRow;
import evcharging.central.journal.TicketRow;
import evcharging.central.journal.TrendRow;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.wire.BadMessage;
import evcharging.wire.TicketJson;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Everything the ledger knows of one session.
///
/// @param ticket as it was signed; empty if there is none, or if what was signed is no ticket
/// @param signature how it stands with the signature
/// @param before where the point's meter stood at the end of its ticket before
/// @param trend its power, minute by minute
record TicketFacts(
    SessionRow session,
    Optional<Ticket> ticket,
    Signature signature,
    Optional<TicketRow> before,
    List<Correction> corrections,
    List<TrendRow> trend) {

  /// How it stands with a ticket's signature.
  enum Signature {
    NO_TICKET,
    GENUINE,
    FORGED
  }

  TicketFacts {
    corrections = List.copyOf(corrections);
    trend = List.copyOf(trend);
  }

  /// Asks the ledger: takes a moment.
  static Optional<TicketFacts> of(SessionId id, ConsoleSources sources) {
    return sources.ledger().session(id).map(row -> of(row, sources));
  }

  private static TicketFacts of(SessionRow row, ConsoleSources sources) {
    Optional<TicketRow> stored = sources.ledger().ticket(row.session());
    Signature signature =
        stored
            .map(t -> sources.genuine().test(t) ? Signature.GENUINE : Signature.FORGED)
            .orElse(Signature.NO_TICKET);
    return new TicketFacts(
        row,
        stored.flatMap(TicketFacts::signed),
        signature,
        stored.flatMap(t -> sources.ledger().ticketBefore(row.point(), t.number())),
        sources.ledger().corrections(row.session()),
        sources.ledger().trend(row.session()));
  }

  /// Wh that passed the meter between the ticket before and this one; empty without either.
  OptionalLong gap() {
    return ticket.isPresent() && before.isPresent()
        ? OptionalLong.of(ticket.get().meterStart().wattHours() - before.get().meterEndWh())
        : OptionalLong.empty();
  }

  private static Optional<Ticket> signed(TicketRow row) {
    try {
      return Optional.of(new TicketJson().read(row.signed().json()));
    } catch (BadMessage noTicket) {
      return Optional.empty();
    }
  }
}
