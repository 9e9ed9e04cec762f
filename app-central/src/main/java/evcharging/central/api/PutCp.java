package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.domain.Place;
import evcharging.domain.Price;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/// Changes place or price of a point, or both; the running session keeps its price.
final class PutCp implements Route {
  private final Supplier<NetworkView> view;
  private final Submission core;

  PutCp(Supplier<NetworkView> view, Submission core) {
    this.view = view;
    this.core = core;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.put("/api/cps/{id}", Right.OPERATE);
  }

  @Override
  public Doc doc() {
    return Doc.of("Points", "Changes place or price of a point, or both")
        .takes(Change.class)
        .answers(Answer.Done.class);
  }

  @Override
  public Answer handle(Call call) {
    Change change = call.read(Change.class);
    Optional<Price> price = change.price().map(PutCp::price);
    if (!view.get().points().containsKey(call.cpId())) {
      throw Problem.notFound();
    }
    change
        .location()
        .ifPresent(place -> core.submit(new Command.SetPlace(call.cpId(), place), call.caller()));
    price.ifPresent(p -> core.submit(new Command.SetPrice(call.cpId(), p), call.caller()));
    return Answer.done();
  }

  /// @param price in €/kWh, at most four decimals
  record Change(Optional<Place> location, Optional<BigDecimal> price) {
    Change {
      if (location.isEmpty() && price.isEmpty()) {
        throw new IllegalArgumentException("give 'location', 'price', or both");
      }
    }
  }

  private static Price price(BigDecimal euroPerKwh) {
    try {
      return Price.of(euroPerKwh);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(e.getMessage());
    }
  }
}
