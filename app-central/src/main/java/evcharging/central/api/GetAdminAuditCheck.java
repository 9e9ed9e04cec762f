package evcharging.central.api;

/// Walks the whole audit chain.
final class GetAdminAuditCheck implements Route {
  private final History history;

  GetAdminAuditCheck(History history) {
    this.history = history;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/api/admin/audit_check";
  }

  @Override
  public Right right() {
    return Right.READ_AUDIT;
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(history.verifyAudit());
  }

}
