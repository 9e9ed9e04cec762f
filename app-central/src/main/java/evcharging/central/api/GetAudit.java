package evcharging.central.api;

import evcharging.central.journal.AuditFilter;
import evcharging.central.journal.Ledger;
import evcharging.central.network.Right;

/// The audit log, newest first (requirement S-04); `?before=SEQUENCE` reads on.
final class GetAudit implements Route {
  private final Ledger ledger;

  GetAudit(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/api/audit";
  }

  @Override
  public Right right() {
    return Right.READ_AUDIT;
  }

  @Override
  public Answer handle(Call call) {
    int limit = (int) call.number("limit", 100, 1, 1_000);
    long before = call.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE);
    return Answer.ok(
        ledger.audit(AuditFilter.NEWEST.page(before, limit)).stream().map(AuditBody::of).toList());
  }
}
