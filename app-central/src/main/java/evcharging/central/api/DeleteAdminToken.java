package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;

/// Revokes a token; it is worth nothing from the next request on.
final class DeleteAdminToken implements Route {
  private final Submission core;

  DeleteAdminToken(Submission core) {
    this.core = core;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.delete("/api/admin/tokens/{name}", Right.ADMINISTER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Accounts", "Revokes a token at once").answers(Answer.Done.class);
  }

  @Override
  public Answer handle(Call call) {
    core.submit(new Command.RevokeToken(call.name()), call.caller());
    return Answer.done();
  }
}
