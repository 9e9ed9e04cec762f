package evcharging.registry.http;

import evcharging.registry.book.Refusal;
import evcharging.registry.desk.OperatorDesk;
import evcharging.registry.desk.PointDesk;

/// `GET /admin/points` with the admin secret: an array of what `GET /cp/{id}` shows of one.
record ListPoints(OperatorDesk desk, PointDesk points) implements Route {
  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/admin/points";
  }

  @Override
  public Answer answer(Ask ask) {
    if (ask.bearer().isEmpty()) {
      return Answer.error(401, Refusal.PROOF_NEEDED.sentence());
    }
    if (!points.isOperator(ask.bearer().get())) {
      return Answer.error(403, Refusal.NOT_ALLOWED.sentence());
    }
    return Answer.json(
        200,
        desk.points().stream()
            .map(
                point ->
                    Answer.fields(
                        "cp_id", point.point().value(),
                        "location", point.place().name(),
                        "active", point.active()))
            .toList());
  }
}
