package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Right;
import java.util.function.Supplier;

/// The places of all points, each once: where EV_W asks for the weather.
final class GetLocations implements Route {
  private final Supplier<NetworkView> view;

  GetLocations(Supplier<NetworkView> view) {
    this.view = view;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/locations", Right.READ_PLACES);
  }

  @Override
  public Doc doc() {
    return Doc.of("Weather", "The places of all points").lists(String.class);
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(
        view.get().points().values().stream()
            .map(p -> p.point().place().name())
            .distinct()
            .sorted()
            .toList());
  }
}
