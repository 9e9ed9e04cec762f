package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Right;
import java.util.function.Supplier;

/// One charging point.
final class GetCp implements Route {
  private final Supplier<NetworkView> view;

  GetCp(Supplier<NetworkView> view) {
    this.view = view;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/cps/{id}", Right.READ);
  }

  @Override
  public Doc doc() {
    return Doc.of("Points", "One charging point").answers(CpBody.class);
  }

  @Override
  public Answer handle(Call call) {
    NetworkView now = view.get();
    NetworkView.PointView point = now.points().get(call.cpId());
    if (point == null) {
      throw Problem.notFound();
    }
    return Answer.ok(CpBody.of(point, now));
  }
}
