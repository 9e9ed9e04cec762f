package evcharging.central.api;

import evcharging.central.journal.AuditVerification;
import evcharging.central.network.Right;
import java.util.function.Supplier;

/// Walks the whole audit chain.
final class GetAdminAuditCheck implements Route {
  private final Supplier<AuditVerification.Result> check;

  GetAdminAuditCheck(Supplier<AuditVerification.Result> check) {
    this.check = check;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/admin/audit_check", Right.READ_AUDIT);
  }

  @Override
  public Doc doc() {
    return Doc.of("Books", "Walks the whole audit chain").answers(AuditFinding.class);
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(AuditFinding.of(check.get()));
  }
}
