package evcharging.central.api;

import evcharging.central.network.Right;
import java.nio.charset.StandardCharsets;

/// Figures for Prometheus, which sends its token like everybody else.
final class GetMetrics implements Route {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Metrics metrics;

  GetMetrics(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/metrics", Right.READ);
  }

  @Override
  public Doc doc() {
    return Doc.of("Live", "Figures for Prometheus").says("text/plain");
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(new Answer.Text(TYPE, metrics.text().getBytes(StandardCharsets.UTF_8)));
  }
}
