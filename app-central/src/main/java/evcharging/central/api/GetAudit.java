package evcharging.central.api;

/// The audit log, newest first (requirement S-04); `?before=SEQUENCE` reads on.
final class GetAudit implements Route {
  private final History history;

  GetAudit(History history) {
    this.history = history;
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
    return Answer.ok(history.audit(before, limit));
  }

}
