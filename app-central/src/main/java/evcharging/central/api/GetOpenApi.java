package evcharging.central.api;

import evcharging.central.network.Right;
import java.util.List;
import java.util.function.Supplier;

/// The description of this API (requirement A-03).
final class GetOpenApi implements Route {
  private final Supplier<List<Route>> routes;

  /// @param routes all of them, this one too; asked for with the first request
  GetOpenApi(Supplier<List<Route>> routes) {
    this.routes = routes;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/openapi.json", Right.OPEN);
  }

  @Override
  public Doc doc() {
    return Doc.of("About", "This description, as OpenAPI 3.1")
        .answers(com.fasterxml.jackson.databind.JsonNode.class);
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(OpenApi.of(routes.get()));
  }
}
