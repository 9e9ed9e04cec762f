package evcharging.central.api;

import java.time.Instant;
import java.util.List;

/// What somebody should look at, newest first.
final class GetAlerts implements Route {
  private final History history;

  GetAlerts(History history) {
    this.history = history;
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

  @Override
  public Answer handle(Call call) {
    int limit = (int) call.number("limit", 100, 1, 1_000);
    return Answer.ok(history.auditOf(ALERTING, limit).stream().map(Row::of).toList());
  }

  private static final List<String> ALERTING =
      List.of(
          "AlertRaised",
          "AlertCleared",
          "MeterAwaited",
          "HelloRefused",
          "MessageRejected",
          "KeysRevoked",
          "OrderUnknown",
          "TicketCorrected",
          "IntegrityDoubted",
          "DiskReserve");

  record Row(Instant timestamp, String source, String action, String details) {
    static Row of(History.AuditLine line) {
      return new Row(line.at(), line.object(), line.action(), line.parameters());
    }
  }
}
