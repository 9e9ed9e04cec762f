package evcharging.central.journal;

import evcharging.domain.SessionId;
import evcharging.wire.SignedTicket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// A ticket in the ledger: what its columns say, beside the bytes that were signed.
public record TicketRow(
    long number,
    SessionId session,
    long meterStartWh,
    long meterEndWh,
    long price,
    long amountCents,
    boolean review,
    SignedTicket signed,
    Optional<Instant> acknowledgedAt) {

  static TicketRow read(ResultSet row) throws SQLException {
    SessionId session = new SessionId(row.getString("session_id"));
    return new TicketRow(
        row.getLong("ticket"),
        session,
        row.getLong("meter_start_wh"),
        row.getLong("meter_end_wh"),
        row.getLong("price"),
        row.getLong("amount_cents"),
        row.getBoolean("review"),
        new SignedTicket(session, row.getString("document"), row.getString("signature")),
        Rows.maybeInstant(row, "acknowledged_at"));
  }
}
