package evcharging.registry.http;

/// `GET /health`.
record Health() implements Route {
  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/health";
  }

  @Override
  public Answer answer(Ask ask) {
    return Answer.json(200, Answer.fields("service", "EV_Registry", "status", "OK"));
  }
}
