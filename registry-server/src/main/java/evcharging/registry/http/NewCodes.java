package evcharging.registry.http;

import evcharging.domain.CpId;
import evcharging.registry.book.Refusal;
import evcharging.registry.book.Reply;
import evcharging.registry.desk.Asker;
import evcharging.registry.desk.OperatorDesk;
import evcharging.registry.desk.OperatorDesk.NewCode;
import evcharging.registry.desk.ServerName;
import java.util.Optional;

/// `POST /admin/codes` with `cp_id` or `server`: 201 with `code` and `expires_at`. With the admin
/// secret; or, for a point, with Central's certificate.
record NewCodes(OperatorDesk desk, Operators operators) implements Route {
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
    Optional<Answer> no = operators.refusal(ask);
    if (no.isPresent()) {
      return no.get();
    }
    Asker who = operators.asker(ask).orElseThrow();
    Body body = ask.body();
    boolean forServer = body.optional("server").isPresent();
    if (forServer && ask.bearer().isEmpty()) {
      return Answer.error(403, Refusal.NOT_ALLOWED.sentence());
    }
    Reply<NewCode> made =
        forServer
            ? desk.codeForServer(Body.value(ServerName::new, body.text("server")), who)
            : desk.codeForPoint(Body.value(CpId::new, body.text("cp_id")), who);
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
