package evcharging.central.api;

import evcharging.central.network.Right;

/// That the API answers, for anybody.
final class GetHealth implements Route {

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/health", Right.OPEN);
  }

  @Override
  public Doc doc() {
    return Doc.of("About", "Whether Central answers").answers(Health.class);
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(new Health("EV_Central_API", "OK"));
  }

  record Health(String service, String status) {}
}
