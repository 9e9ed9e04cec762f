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
  public Endpoint endpoint() {
    return Endpoint.delete("/api/admin/operators/{name}", Right.ADMINISTER);
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
