package evcharging.registry.http;

import evcharging.domain.CpId;
import evcharging.registry.desk.PointDesk;

/// `DELETE /unregister/{cp_id}` (G-02, G-03) with `Authorization: Bearer` and the point's own
/// credential or the admin secret.
record UnregisterPoint(PointDesk desk) implements Route {
  @Override
  public String method() {
    return "DELETE";
  }

  @Override
  public String path() {
    return "/unregister/{}";
  }

  @Override
  public Answer answer(Ask ask) {
    CpId point = Body.value(CpId::new, ask.variable());
    return Answer.of(
        desk.unregister(point, ask.bearer(), ask.address()),
        _ -> Answer.json(200, Answer.fields("error", false, "msg", "deactivated")));
  }
}
