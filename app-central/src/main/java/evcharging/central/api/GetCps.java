package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Right;
import java.util.function.Supplier;

/// Every charging point, as on the panel (requirements P-01, A-02).
final class GetCps implements Route {
  private final Supplier<NetworkView> view;
  private volatile Made newest;

  /// The answer for one view, written once for all who ask meanwhile.
  private record Made(NetworkView view, byte[] json) {}

  GetCps(Supplier<NetworkView> view) {
    this.view = view;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/cps", Right.READ);
  }

  @Override
  public Doc doc() {
    return Doc.of("Points", "Every charging point, as on the panel").lists(CpBody.class);
  }

  @Override
  public Answer handle(Call call) {
    NetworkView now = view.get();
    Made made = newest;
    if (made == null || made.view() != now) {
      made =
          new Made(
              now,
              ApiJson.write(now.points().values().stream().map(p -> CpBody.of(p, now)).toList()));
      newest = made;
    }
    return Answer.ok(new Answer.Text(Sending.JSON, made.json()));
  }
}
