package evcharging.central.api;

import evcharging.central.journal.AuditFilter;
import evcharging.central.journal.EventName;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.StoredEntry;
import evcharging.central.network.Right;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody should look at, newest first.
final class GetAlerts implements Route {
  static final Set<String> ALERTING =
      Stream.of(
              EventName.ALERT_RAISED,
              EventName.ALERT_CLEARED,
              EventName.METER_AWAITED,
              EventName.HELLO_REFUSED,
              EventName.MESSAGE_REJECTED,
              EventName.ACCESS_REFUSED,
              EventName.KEYS_REVOKED,
              EventName.ORDER_UNKNOWN,
              EventName.TICKET_CORRECTED,
              EventName.INTEGRITY_DOUBTED,
              EventName.DISK_RESERVE)
          .map(EventName::text)
          .collect(Collectors.toUnmodifiableSet());

  private final Ledger ledger;

  GetAlerts(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/alerts", Right.READ);
  }

  /// @param source a point, place, account or Central itself
  /// @param action name of the event, without its version
  record Row(Instant timestamp, String source, String action, String details) {
    static Row of(StoredEntry entry) {
      return new Row(
          entry.at(),
          entry.subject(),
          entry.action().replaceFirst("/.*", ""),
          ShownParameters.of(ApiJson.tree(entry.parameters())).toString());
    }
  }

  @Override
  public Doc doc() {
    return Page.described(Doc.of("Live", "What somebody should look at, newest first"))
        .lists(Row.class);
  }

  @Override
  public Answer handle(Call call) {
    Page page = Page.of(call);
    List<StoredEntry> found =
        ledger.audit(AuditFilter.NEWEST.page(page.before(), page.limit()).doing(ALERTING));
    List<Row> rows = found.stream().map(Row::of).toList();
    return page.answer(call, endpoint().path(), rows, found, StoredEntry::sequence);
  }
}
