package evcharging.registry.http;

import evcharging.domain.CpId;
import evcharging.registry.desk.PointDesk;

/// `GET /cp/{cp_id}` (G-02): `cp_id, location, active`.
record ShowPoint(PointDesk desk) implements Route {
  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/cp/{}";
  }

  @Override
  public Answer answer(Ask ask) {
    return desk.find(Body.value(CpId::new, ask.variable()))
        .map(
            point ->
                Answer.json(
                    200,
                    Answer.fields(
                        "cp_id", point.point().value(),
                        "location", point.place().name(),
                        "active", point.active())))
        .orElse(Answer.error(404, "not found"));
  }
}
