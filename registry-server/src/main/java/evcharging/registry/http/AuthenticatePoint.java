package evcharging.registry.http;

import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.registry.book.Reply;
import evcharging.registry.desk.PointDesk;

/// `POST /auth/cp` with `cp_id` and `POST /auth/monitor` with `monitor_id`, both with `credential`
/// (G-02, G-03): a token for Central, or 403 `{"ok":false}`. A Monitor goes by its point's id;
/// `MON-` before it, as in its log lines, is allowed.
record AuthenticatePoint(PointDesk desk, PointRole role) implements Route {
  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return role == PointRole.ENGINE ? "/auth/cp" : "/auth/monitor";
  }

  @Override
  public Answer answer(Ask ask) {
    Body body = ask.body();
    String id =
        role == PointRole.ENGINE
            ? body.text("cp_id")
            : body.text("monitor_id").replaceFirst("^MON-", "");
    CpId point = Body.value(CpId::new, id);
    return switch (desk.authenticate(point, body.secret("credential"), role, ask.address())) {
      case Reply.Done<String>(String token) ->
          Answer.json(200, Answer.fields("ok", true, "token", token));
      case Reply.Refused<String> refused ->
          Answer.json(
                  Answer.status(refused.why()),
                  Answer.fields("ok", false, "error", true, "msg", refused.sentence()))
              .waiting(refused.delay());
    };
  }
}
