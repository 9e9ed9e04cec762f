package evcharging.registry.http;

import evcharging.registry.desk.OperatorDesk;

/// `GET /admin/points` with the admin secret or Central's certificate: an array of what `GET
/// /cp/{id}` shows of one.
record ListPoints(OperatorDesk desk, Operators operators) implements Route {
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
    return operators.refusal(ask).orElseGet(this::list);
  }

  private Answer list() {
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
