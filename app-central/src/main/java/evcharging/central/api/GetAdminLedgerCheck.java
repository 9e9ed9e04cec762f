package evcharging.central.api;

/// Checks that tickets, sessions and meters agree.
final class GetAdminLedgerCheck implements Route {
  private final History history;

  GetAdminLedgerCheck(History history) {
    this.history = history;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/api/admin/ledger_check";
  }

  @Override
  public Right right() {
    return Right.READ_AUDIT;
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(history.checkLedger());
  }

}
