package evcharging.central.api;

import evcharging.central.journal.AuditFilter;
import evcharging.central.journal.EventName;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.StoredEntry;
import evcharging.central.network.Right;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody should look at, newest first.
final class GetAlerts implements Route {
  private static final Set<String> ALERTING =
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
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/api/alerts";
  }

  @Override
  public Right right() {
    return Right.READ;
  }

  /// @param source a point, place, account or Central itself
  /// @param action name of the event, without its version
  record Row(Instant timestamp, String source, String action, String details) {
    static Row of(StoredEntry entry) {
      return new Row(
          entry.at(),
          entry.subject(),
          entry.action().replaceFirst("/.*", ""),
          Concealed.in(ApiJson.tree(entry.parameters())).toString());
    }
  }

  @Override
  public Answer handle(Call call) {
    int limit = (int) call.number("limit", 100, 1, 1_000);
    return Answer.ok(
        ledger.audit(AuditFilter.NEWEST.page(Long.MAX_VALUE, limit).doing(ALERTING)).stream()
            .map(Row::of)
            .toList());
  }
}
