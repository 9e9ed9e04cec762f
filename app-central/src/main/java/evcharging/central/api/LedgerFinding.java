package evcharging.central.api;

import evcharging.central.journal.LedgerCheck;
import java.math.BigDecimal;
import java.util.List;

/// What adding the money up again found.
///
/// @param errors one sentence each; empty if the ledger balances
public record LedgerFinding(
    boolean balances,
    long tickets,
    BigDecimal ticketsEur,
    BigDecimal sessionsEur,
    BigDecimal kwh,
    long corrections,
    long review,
    int openSessions,
    List<String> errors) {
  public static LedgerFinding of(LedgerCheck.Result result) {
    return new LedgerFinding(
        result.balances(),
        result.tickets(),
        BigDecimal.valueOf(result.ticketCents(), 2),
        BigDecimal.valueOf(result.sessionCents(), 2),
        BigDecimal.valueOf(result.ticketWh(), 3),
        result.corrections(),
        result.review(),
        result.open().size(),
        result.errors());
  }
}
