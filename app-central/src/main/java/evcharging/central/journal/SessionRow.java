package evcharging.central.journal;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// One session in the history.
///
/// @param opened orders sessions by age; for paging
/// @param energy of the ticket; while open, of the newest stored reading
/// @param amountCents of the ticket; empty while open
/// @param deniedFor the refusal's code
public record SessionRow(
    SessionId session,
    long opened,
    DriverId driver,
    CpId point,
    Place place,
    Price price,
    boolean atPoint,
    SessionState state,
    Instant requestedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Energy energy,
    OptionalLong amountCents,
    Optional<EndReason> endReason,
    Optional<String> deniedFor,
    boolean review,
    OptionalLong ticket) {

  static SessionRow read(ResultSet row) throws SQLException {
    OptionalLong billed = Rows.maybeLong(row, "energy_wh");
    return new SessionRow(
        new SessionId(row.getString("session_id")),
        row.getLong("opened"),
        new DriverId(row.getString("driver_id")),
        new CpId(row.getString("cp_id")),
        new Place(row.getString("place")),
        new Price(row.getLong("price")),
        row.getBoolean("at_point"),
        SessionState.valueOf(row.getString("state")),
        Rows.instant(row, "requested_at"),
        Rows.maybeInstant(row, "started_at"),
        Rows.maybeInstant(row, "ended_at"),
        new Energy(billed.isPresent() ? billed.getAsLong() : row.getLong("reading_wh")),
        Rows.maybeLong(row, "amount_cents"),
        Rows.maybeText(row, "end_reason").map(EndReason::valueOf),
        Rows.maybeText(row, "denied_for"),
        row.getBoolean("review"),
        Rows.maybeLong(row, "ticket"));
  }
}
