package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;

/// Ends a session; one that awaits its meter is closed with the last reading, for review.
final class PostAdminSessionEnd implements Route {
  private final Submission core;

  PostAdminSessionEnd(Submission core) {
    this.core = core;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.post("/api/admin/sessions/{id}/end", Right.OPERATE);
  }

  @Override
  public Doc doc() {
    return Doc.of("Sessions", "Ends a session for the operator").answers(Answer.Done.class);
  }

  @Override
  public Answer handle(Call call) {
    core.submit(new Command.EndSession(call.sessionId()), call.caller());
    return Answer.done();
  }
}
