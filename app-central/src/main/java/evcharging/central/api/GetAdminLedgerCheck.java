package evcharging.central.api;

import evcharging.central.journal.LedgerCheck;
import evcharging.central.network.Right;
import java.util.function.Supplier;

/// Checks that tickets, sessions and meters agree.
final class GetAdminLedgerCheck implements Route {
  private final Supplier<LedgerCheck.Result> check;

  GetAdminLedgerCheck(Supplier<LedgerCheck.Result> check) {
    this.check = check;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/admin/ledger_check", Right.READ_AUDIT);
  }

  @Override
  public Doc doc() {
    return Doc.of("Books", "Adds every ticket up again").answers(LedgerFinding.class);
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(LedgerFinding.of(check.get()));
  }
}
