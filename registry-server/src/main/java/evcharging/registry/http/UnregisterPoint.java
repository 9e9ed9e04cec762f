package evcharging.registry.http;

import evcharging.domain.CpId;
import evcharging.registry.desk.Asker;
import evcharging.registry.desk.PointDesk;
import java.util.Optional;

/// `DELETE /unregister/{cp_id}` (G-02, G-03) with `Authorization: Bearer` and the point's own
/// credential or the admin secret; or with Central's certificate.
record UnregisterPoint(PointDesk desk, Operators operators) implements Route {
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
    Optional<Asker> central = ask.bearer().isPresent() ? Optional.empty() : operators.asker(ask);
    return Answer.of(
        central
            .map(who -> desk.strikeOut(point, who))
            .orElseGet(() -> desk.unregister(point, ask.bearer(), ask.address())),
        _ -> Answer.json(200, Answer.fields("error", false, "msg", "deactivated")));
  }
}
