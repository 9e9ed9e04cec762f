package evcharging.central.journal;

import evcharging.crypto.VerifyKey;
import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.wire.BadMessage;
import evcharging.wire.TicketJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Adds the money up again (promises P2, P3): `ledger check`.
///
/// Any thread, beside a writing Central too: all figures are of one moment.
public final class LedgerCheck {
  private final Database database;
  private final VerifyKey key;
  private final TicketJson json = new TicketJson();

  /// @param key of the tickets' signatures
  public LedgerCheck(Ledger ledger, VerifyKey key) {
    this.database = ledger.database();
    this.key = key;
  }

  /// @param ticketCents sum over the tickets
  /// @param sessionCents sum over the closed sessions; the same if the ledger balances
  /// @param ticketWh energy sum over the tickets
  /// @param corrections how many
  /// @param review tickets a person must look at
  /// @param open sessions that are not over
  /// @param errors what does not add up, one sentence each; empty if all is well
  public record Result(
      long tickets,
      long ticketCents,
      long sessionCents,
      long ticketWh,
      long corrections,
      long review,
      List<SessionId> open,
      List<String> errors) {
    public Result {
      open = List.copyOf(open);
      errors = List.copyOf(errors);
    }

    public boolean balances() {
      return errors.isEmpty();
    }
  }

  public Result check() {
    return database.read(this::check);
  }

  private Result check(Handle handle) {
    List<String> errors = new ArrayList<>();
    Totals totals = new Totals();
    try (Stream<TicketRow> tickets =
        handle
            .createQuery("SELECT * FROM tickets ORDER BY ticket")
            .map((row, _) -> TicketRow.read(row))
            .stream()) {
      tickets.forEach(
          ticket -> {
            totals.add(ticket);
            judge(ticket, errors);
          });
    }
    long sessionCents = number(handle, "SELECT COALESCE(SUM(amount_cents), 0) FROM sessions");
    if (sessionCents != totals.cents) {
      errors.add(
          "the tickets sum up to %d cents, the sessions to %d"
              .formatted(totals.cents, sessionCents));
    }
    Cross.check(handle, errors);
    return new Result(
        totals.tickets,
        totals.cents,
        sessionCents,
        totals.wattHours,
        number(handle, "SELECT COUNT(*) FROM corrections"),
        totals.review,
        open(handle),
        errors);
  }

  /// Sums over the tickets.
  private static final class Totals {
    long tickets;
    long cents;
    long wattHours;
    long review;

    void add(TicketRow ticket) {
      tickets++;
      cents += ticket.amountCents();
      wattHours += ticket.meterEndWh() - ticket.meterStartWh();
      review += ticket.review() ? 1 : 0;
    }
  }

  private void judge(TicketRow row, List<String> errors) {
    String name = "ticket " + row.number();
    if (row.meterEndWh() < row.meterStartWh()) {
      errors.add(name + ": its meter runs backwards");
      return;
    }
    long due =
        Money.of(new Energy(row.meterEndWh() - row.meterStartWh()), new Price(row.price())).cents();
    if (due != row.amountCents()) {
      errors.add(name + ": says " + row.amountCents() + " cents, price times energy is " + due);
    }
    if (!isSigned(row)) {
      errors.add(name + ": its signature is not ours");
    }
    try {
      if (!saysTheSame(json.read(row.signed().json()), row)) {
        errors.add(name + ": its row differs from what was signed");
      }
    } catch (BadMessage e) {
      errors.add(name + ": what was signed is no ticket");
    }
  }

  /// Whether the ticket carries our signature.
  public boolean isSigned(TicketRow row) {
    try {
      return key.verify(
          row.signed().json().getBytes(StandardCharsets.UTF_8),
          Base64.getUrlDecoder().decode(row.signed().signature()));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static boolean saysTheSame(Ticket signed, TicketRow row) {
    return signed.number() == row.number()
        && signed.session().equals(row.session())
        && signed.meterStart().wattHours() == row.meterStartWh()
        && signed.meterEnd().wattHours() == row.meterEndWh()
        && signed.price().tenThousandthsPerKwh() == row.price()
        && signed.amountCents() == row.amountCents()
        && signed.review() == row.review();
  }

  private static List<SessionId> open(Handle handle) {
    return handle
        .createQuery("SELECT session_id FROM sessions WHERE state IN (<open>) ORDER BY opened")
        .bindList("open", SessionState.openNames())
        .map((row, _) -> new SessionId(row.getString("session_id")))
        .list();
  }

  static long number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  /// What must hold between the tables; each query finds what breaks it.
  private static final class Cross {
    static void check(Handle handle, List<String> errors) {
      find(
          handle,
          errors,
          "session %s is closed without its ticket",
          "SELECT s.session_id FROM sessions s LEFT JOIN tickets t ON t.session_id = s.session_id"
              + " WHERE s.state = 'CLOSED' AND t.ticket IS NULL");
      find(
          handle,
          errors,
          "the ticket of session %s has no closed session with the same figures",
          "SELECT t.session_id FROM tickets t LEFT JOIN sessions s"
              + " ON s.session_id = t.session_id AND s.state = 'CLOSED'"
              + " AND s.amount_cents = t.amount_cents AND s.price = t.price"
              + " AND s.energy_wh = t.meter_end_wh - t.meter_start_wh"
              + " WHERE s.session_id IS NULL");
      find(
          handle,
          errors,
          "session %s has a reading above its ticket and is not flagged for review",
          "SELECT s.session_id FROM sessions s JOIN tickets t ON t.session_id = s.session_id"
              + " WHERE s.reading_wh > t.meter_end_wh - t.meter_start_wh AND NOT t.review");
      find(
          handle,
          errors,
          "session %s has two tickets",
          "SELECT session_id FROM tickets GROUP BY session_id HAVING COUNT(*) > 1");
      find(
          handle,
          errors,
          "the correction for session %s names no ticket of it, or uses the number of one",
          "SELECT c.session_id FROM corrections c LEFT JOIN tickets t"
              + " ON t.ticket = c.ticket AND t.session_id = c.session_id"
              + " LEFT JOIN tickets n ON n.ticket = c.correction"
              + " WHERE t.ticket IS NULL OR n.ticket IS NOT NULL");
    }

    private static void find(Handle handle, List<String> errors, String sentence, String sql) {
      handle
          .createQuery(sql + " FETCH FIRST 100 ROWS ONLY")
          .mapTo(String.class)
          .forEach(session -> errors.add(sentence.formatted(session)));
    }
  }
}
