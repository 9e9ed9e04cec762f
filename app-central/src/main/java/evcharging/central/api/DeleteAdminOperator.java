package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;

/// Removes an operator.
final class DeleteAdminOperator implements Route {
  private final Submission core;

  DeleteAdminOperator(Submission core) {
    this.core = core;
  }

  @Override
  public String method() {
    return "DELETE";
  }

  @Override
  public String path() {
    return "/api/admin/operators/{name}";
  }

  @Override
  public Right right() {
    return Right.ADMINISTER;
  }

  @Override
  public Doc doc() {
    return Doc.of("Accounts", "Removes an operator").answers(Answer.Done.class);
  }

  @Override
  public Answer handle(Call call) {
    core.submit(new Command.RemoveOperator(call.name()), call.caller());
    return Answer.done();
  }
}
