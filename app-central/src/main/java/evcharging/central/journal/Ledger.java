package evcharging.central.journal;

import evcharging.central.network.SessionEvent;
import evcharging.domain.CpId;
import evcharging.domain.Energy;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Refusal;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;

/// The tables for reading: session history, tickets, trends, audit log. Any thread; sees what is on
/// disk, and never waits for the writer.
public final class Ledger {
  private final Database database;

  Ledger(Database database) {
    this.database = database;
  }

  Database database() {
    return database;
  }

  public List<SessionRow> sessions(SessionFilter filter) {
    Conditions where =
        new Conditions()
            .and("opened < :before", "before", filter.before())
            .and("requested_at >= :from", "from", filter.from())
            .and("requested_at < :until", "until", filter.until())
            .and("cp_id = :point", "point", filter.point().map(CpId::value))
            .and("driver_id = :driver", "driver", filter.driver().map(d -> d.value()))
            .and("place = :place", "place", filter.place().map(p -> p.name()))
            .and("review = :review", "review", Optional.of(true).filter(_ -> filter.review()))
            .andIn("state", filter.states().stream().map(Enum::name).toList());
    return list("sessions", where, "opened", filter.most(), (row, _) -> SessionRow.read(row));
  }

  /// Every session of the history, newest first: the next page of those that were opened before.
  public List<SessionRow> sessionsBefore(long opened, int most) {
    Conditions where = new Conditions().and("opened < :before", "before", opened);
    return list("sessions", where, "opened", most, (row, _) -> SessionRow.read(row));
  }

  /// The sessions that were opened after this one, newest first.
  public List<SessionRow> sessionsAfter(long opened, int most) {
    Conditions where = new Conditions().and("opened > :after", "after", opened);
    return list("sessions", where, "opened", most, (row, _) -> SessionRow.read(row));
  }

  /// These sessions, by [SessionRow#opened()].
  public List<SessionRow> sessionsOpened(Set<Long> opened) {
    Conditions where = new Conditions().andIn("opened", List.copyOf(opened));
    return list("sessions", where, "opened", opened.size(), (row, _) -> SessionRow.read(row));
  }

  public Optional<SessionRow> session(SessionId id) {
    Conditions where = new Conditions().and("session_id = :id", "id", id.value());
    return list("sessions", where, "opened", 1, (row, _) -> SessionRow.read(row)).stream()
        .findFirst();
  }

  public Optional<TicketRow> ticket(SessionId id) {
    Conditions where = new Conditions().and("session_id = :id", "id", id.value());
    return list("tickets", where, "ticket", 1, (row, _) -> TicketRow.read(row)).stream()
        .findFirst();
  }

  /// The ticket of the point's session before the one with this number.
  public Optional<TicketRow> ticketBefore(CpId point, long number) {
    Conditions where =
        new Conditions()
            .and("cp_id = :point", "point", point.value())
            .and("ticket < :number", "number", number);
    return list("tickets", where, "ticket", 1, (row, _) -> TicketRow.read(row)).stream()
        .findFirst();
  }

  /// The newest tickets, newest first.
  public List<TicketRow> tickets(int most) {
    return list("tickets", new Conditions(), "ticket", most, (row, _) -> TicketRow.read(row));
  }

  public List<Correction> corrections(SessionId id) {
    Conditions where = new Conditions().and("session_id = :id", "id", id.value());
    return list("corrections", where, "correction", 1_000, CORRECTION);
  }

  /// The one-minute figures of a session, oldest first.
  public List<TrendRow> trend(SessionId id) {
    Conditions where = new Conditions().and("session_id = :id", "id", id.value());
    return list("readings_minute", where, "minute_at", 100_000, TREND).reversed();
  }

  /// The one-minute figures of a point since this moment, oldest first.
  public List<TrendRow> trend(CpId point, Instant since) {
    Conditions where =
        new Conditions()
            .and("cp_id = :point", "point", point.value())
            .and("minute_at >= :since", "since", since);
    return list("readings_minute", where, "minute_at", 100_000, TREND).reversed();
  }

  public List<StoredEntry> audit(AuditFilter filter) {
    Conditions where =
        new Conditions()
            .and("sequence < :before", "before", filter.before())
            .and("happened_at >= :from", "from", filter.from())
            .and("happened_at < :until", "until", filter.until())
            .and("actor = :actor", "actor", filter.actor())
            .and("subject = :subject", "subject", filter.subject())
            .and("outcome = :outcome", "outcome", filter.outcome());
    if (!filter.actions().isEmpty()) {
      where.andIn("action", List.copyOf(filter.actions()));
    }
    return list("journal", where, "sequence", filter.most(), JournalRows.ENTRY);
  }

  /// Entries of these kinds after this one, oldest first; the newest of them if there are more.
  public List<StoredEntry> auditAfter(long sequence, Set<String> actions, int most) {
    Conditions where =
        new Conditions()
            .and("sequence > :after", "after", sequence)
            .andIn("action", List.copyOf(actions));
    return list("journal", where, "sequence", most, JournalRows.ENTRY).reversed();
  }

  /// Entries of one kind whose parameters hold this text, newest first.
  ///
  /// @param held letters, digits and `-` only
  public List<StoredEntry> auditHolding(EventName kind, String held, int most) {
    Conditions where =
        new Conditions()
            .and("action = :action", "action", kind.text())
            .and("parameters LIKE :held", "held", "%" + held + "%");
    return list("journal", where, "sequence", most, JournalRows.ENTRY);
  }

  /// Answers to calls with an idempotency key.
  public AnsweredCalls answeredCalls() {
    return new AnsweredCalls(database);
  }

  /// What a search finds among the entries from `floor` up to, not including, `before`: newest
  /// first, at most so many. A window keeps a search for something rare from going through a log of
  /// any size in one breath.
  public List<StoredEntry> auditWindow(AuditSearch search, long before, long floor, int most) {
    Conditions where =
        search
            .conditions()
            .and("sequence < :before", "before", before)
            .and("sequence >= :floor", "floor", floor);
    return list("journal", where, "sequence", most, JournalRows.ENTRY);
  }

  /// One entry of the audit log.
  public Optional<StoredEntry> entry(long sequence) {
    return database.jdbi().withHandle(handle -> JournalRows.at(handle, sequence));
  }

  /// The number of the newest entry; 0 if there is none.
  public long lastEntry() {
    return database
        .jdbi()
        .withHandle(handle -> JournalRows.last(handle).map(StoredEntry::sequence).orElse(0L));
  }

  /// When each driver last signed in or left, by the entries after one number up to another.
  public Map<String, Instant> driversSeen(long after, long until) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT subject, MAX(happened_at) AS seen_at FROM journal"
                            + " WHERE sequence > :after AND sequence <= :until"
                            + " AND action IN ('driver.signed-in/1', 'driver.left/1')"
                            + " GROUP BY subject")
                    .bind("after", after)
                    .bind("until", until)
                    .map(
                        (row, _) ->
                            Map.entry(row.getString("subject"), Rows.instant(row, "seen_at")))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// The weather of a place since this moment, oldest first: one value each ten minutes.
  public List<WeatherTrendRow> weatherTrend(Place place, Instant since) {
    Conditions where =
        new Conditions()
            .and("place = :place", "place", place.name())
            .and("slot_at >= :since", "since", since);
    return list("weather_trend", where, "slot_at", 10_000, WEATHER).reversed();
  }

  private static final RowMapper<WeatherTrendRow> WEATHER =
      (row, _) ->
          new WeatherTrendRow(
              Rows.instant(row, "slot_at"),
              row.getBigDecimal("temperature"),
              row.getBigDecimal("wind"));

  /// Why a session was denied, with the chain of facts behind it; empty if it was not.
  public Optional<Refusal> denial(SessionId id) {
    AuditFilter denials =
        AuditFilter.NEWEST
            .on(id.value())
            .doing(Set.of(EventName.SESSION_DENIED.text()))
            .page(Long.MAX_VALUE, 1);
    EventCodec codec = new EventCodec();
    return audit(denials).stream()
        .map(entry -> entry.entry(codec).event())
        .filter(SessionEvent.SessionDenied.class::isInstance)
        .map(event -> ((SessionEvent.SessionDenied) event).refusal())
        .findFirst();
  }

  private <T> List<T> list(
      String table, Conditions where, String newestBy, int most, RowMapper<T> row) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                where
                    .bind(
                        handle.createQuery(
                            "SELECT * FROM "
                                + table
                                + where.sql()
                                + " ORDER BY "
                                + newestBy
                                + " DESC FETCH FIRST :most ROWS ONLY"))
                    .bind("most", most)
                    .map(row)
                    .list());
  }

  private static final RowMapper<TrendRow> TREND =
      (row, _) ->
          new TrendRow(
              Rows.instant(row, "minute_at"),
              new Power(row.getLong("watts_sum") / row.getLong("samples")),
              new Power(row.getLong("watts_peak")),
              new Energy(row.getLong("energy_wh")));

  private static final RowMapper<Correction> CORRECTION =
      (row, _) ->
          new Correction(
              row.getLong("correction"),
              row.getLong("ticket"),
              new SessionId(row.getString("session_id")),
              new Energy(row.getLong("meter_start_wh")),
              new Energy(row.getLong("meter_end_wh")),
              row.getLong("amount_cents"),
              Rows.instant(row, "corrected_at"));
}
