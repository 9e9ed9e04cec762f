package evcharging.registry.http;

import evcharging.domain.CpId;
import evcharging.registry.book.Refusal;
import evcharging.registry.book.Reply;
import evcharging.registry.desk.OperatorDesk;
import evcharging.registry.desk.OperatorDesk.NewCode;
import evcharging.registry.desk.PointDesk;
import evcharging.registry.desk.ServerName;

/// `POST /admin/codes` with the admin secret and `cp_id` or `server`: 201 with `code` and
/// `expires_at`.
record NewCodes(OperatorDesk desk, PointDesk points) implements Route {
  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/admin/codes";
  }

  @Override
  public Answer answer(Ask ask) {
    if (ask.bearer().isEmpty()) {
      return Answer.error(401, Refusal.PROOF_NEEDED.sentence());
    }
    if (!points.isOperator(ask.bearer().get())) {
      return Answer.error(403, Refusal.NOT_ALLOWED.sentence());
    }
    Body body = ask.body();
    Reply<NewCode> made =
        body.optional("server").isPresent()
            ? desk.codeForServer(Body.value(ServerName::new, body.text("server")))
            : desk.codeForPoint(Body.value(CpId::new, body.text("cp_id")));
    return Answer.of(
        made,
        code ->
            Answer.json(
                201,
                Answer.fields(
                    "error", false,
                    "code", code.code().text(),
                    "expires_at", code.expires().toString())));
  }
}
