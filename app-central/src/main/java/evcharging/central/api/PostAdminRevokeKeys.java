package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;

/// Revokes a point's keys (requirement S-03).
final class PostAdminRevokeKeys implements Route {
  private final Submission core;

  PostAdminRevokeKeys(Submission core) {
    this.core = core;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.post("/api/admin/cps/{id}/revoke_keys", Right.OPERATE);
  }

  @Override
  public Doc doc() {
    return Doc.of("Points", "Revokes a point's keys").answers(Answer.Done.class);
  }

  @Override
  public Answer handle(Call call) {
    core.submit(new Command.RevokeKeys(call.cpId()), call.caller());
    return Answer.done();
  }
}
