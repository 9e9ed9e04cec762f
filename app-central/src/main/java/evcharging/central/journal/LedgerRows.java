package evcharging.central.journal;

import evcharging.central.network.IssuedTicket;
import evcharging.central.network.SessionEvent;
import evcharging.central.network.SessionEvent.EndAsked;
import evcharging.central.network.SessionEvent.MeterAwaited;
import evcharging.central.network.SessionEvent.SessionClosed;
import evcharging.central.network.SessionEvent.SessionDenied;
import evcharging.central.network.SessionEvent.SessionGranted;
import evcharging.central.network.SessionEvent.SessionRequested;
import evcharging.central.network.SessionEvent.SupplyBegan;
import evcharging.central.network.SessionEvent.SupplyFound;
import evcharging.central.network.SessionEvent.TicketAcknowledged;
import evcharging.central.network.SessionEvent.TicketCorrected;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Which event makes which row in the tables for reading: sessions, tickets, corrections.
///
/// Collects the events of one batch and writes them kind by kind, so that each kind is one prepared
/// statement. Within a batch the last state of a session is the one that counts.
final class LedgerRows {
  private static final String INSERT_SESSION =
      "INSERT INTO sessions (session_id, opened, driver_id, cp_id, place, price, at_point, state,"
          + " requested_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String INSERT_TICKET =
      "INSERT INTO tickets (ticket, session_id, driver_id, cp_id, started_at, ended_at,"
          + " meter_start_wh, meter_end_wh, price, amount_cents, end_reason, review, document,"
          + " signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String CLOSE_SESSION =
      "UPDATE sessions SET started_at = ?, ended_at = ?, energy_wh = ?, amount_cents = ?,"
          + " end_reason = ?, review = ?, ticket = ? WHERE session_id = ?";
  private static final String INSERT_CORRECTION =
      "INSERT INTO corrections (correction, ticket, session_id, driver_id, cp_id, meter_start_wh,"
          + " meter_end_wh, amount_cents, corrected_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final List<StoredAs<SessionRequested>> requested = new ArrayList<>();
  private final List<StoredAs<SessionDenied>> denied = new ArrayList<>();
  private final List<StoredAs<SupplyBegan>> began = new ArrayList<>();
  private final List<StoredAs<SessionClosed>> closed = new ArrayList<>();
  private final List<StoredAs<TicketAcknowledged>> acknowledged = new ArrayList<>();
  private final List<StoredAs<TicketCorrected>> corrected = new ArrayList<>();
  private final Map<SessionId, SessionState> states = new LinkedHashMap<>();

  private record StoredAs<E>(StoredEntry row, E event) {}

  void add(StoredEntry row, SessionEvent event) {
    switch (event) {
      case SessionRequested e -> requested.add(new StoredAs<>(row, e));
      case SessionGranted e -> states.put(e.session(), SessionState.GRANTED);
      case SessionDenied e -> {
        states.put(e.session(), SessionState.DENIED);
        denied.add(new StoredAs<>(row, e));
      }
      case SupplyBegan e -> {
        states.put(e.session(), SessionState.SUPPLYING);
        began.add(new StoredAs<>(row, e));
      }
      case EndAsked e -> states.put(e.session(), SessionState.ENDING);
      case MeterAwaited e -> states.put(e.session(), SessionState.AWAITING_METER);
      case SupplyFound e -> states.put(e.session(), SessionState.SUPPLYING);
      case SessionClosed e -> {
        states.put(e.session(), SessionState.CLOSED);
        closed.add(new StoredAs<>(row, e));
      }
      case TicketAcknowledged e -> acknowledged.add(new StoredAs<>(row, e));
      case TicketCorrected e -> corrected.add(new StoredAs<>(row, e));
    }
  }

  void write(Handle handle) {
    each(handle, INSERT_SESSION, requested, LedgerRows::session);
    each(
        handle,
        "UPDATE sessions SET started_at = ? WHERE session_id = ?",
        began,
        (batch, b) -> batch.add(b.event().at(), b.event().session().value()));
    each(
        handle,
        "UPDATE sessions SET ended_at = ?, denied_for = ? WHERE session_id = ?",
        denied,
        (batch, d) ->
            batch.add(
                d.row().at(), d.event().refusal().code().name(), d.event().session().value()));
    each(
        handle,
        "UPDATE sessions SET state = ? WHERE session_id = ?",
        List.copyOf(states.entrySet()),
        (batch, s) -> batch.add(s.getValue().name(), s.getKey().value()));
    each(handle, CLOSE_SESSION, closed, LedgerRows::end);
    each(handle, INSERT_TICKET, closed, LedgerRows::ticket);
    each(
        handle,
        "UPDATE tickets SET acknowledged_at = ? WHERE session_id = ?",
        acknowledged,
        (batch, a) -> batch.add(a.row().at(), a.event().session().value()));
    each(handle, INSERT_CORRECTION, corrected, LedgerRows::correction);
  }

  private static <T> void each(
      Handle handle, String sql, List<T> rows, BiConsumer<PreparedBatch, T> add) {
    if (!rows.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch(sql);
      rows.forEach(row -> add.accept(batch, row));
      batch.execute();
    }
  }

  private static void session(PreparedBatch batch, StoredAs<SessionRequested> asked) {
    SessionRequested e = asked.event();
    batch.add(
        e.session().value(),
        asked.row().sequence(),
        e.driver().value(),
        e.point().value(),
        e.place().name(),
        e.price().tenThousandthsPerKwh(),
        e.atPoint(),
        SessionState.ASKED.name(),
        e.at());
  }

  private static void end(PreparedBatch batch, StoredAs<SessionClosed> over) {
    Ticket t = over.event().ticket().ticket();
    batch.add(
        t.started(),
        t.ended(),
        t.energy().wattHours(),
        t.amountCents(),
        t.reason().name(),
        t.review(),
        t.number(),
        t.session().value());
  }

  private static void ticket(PreparedBatch batch, StoredAs<SessionClosed> over) {
    IssuedTicket issued = over.event().ticket();
    Ticket t = issued.ticket();
    batch.add(
        t.number(),
        t.session().value(),
        t.driver().value(),
        t.point().value(),
        t.started(),
        t.ended(),
        t.meterStart().wattHours(),
        t.meterEnd().wattHours(),
        t.price().tenThousandthsPerKwh(),
        t.amountCents(),
        t.reason().name(),
        t.review(),
        issued.json(),
        issued.signature());
  }

  private static void correction(PreparedBatch batch, StoredAs<TicketCorrected> late) {
    TicketCorrected e = late.event();
    batch.add(
        e.number(),
        e.corrects(),
        e.session().value(),
        e.driver().value(),
        e.point().value(),
        e.meterStart().wattHours(),
        e.meterEnd().wattHours(),
        e.amountCents(),
        late.row().at());
  }
}
