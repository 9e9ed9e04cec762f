package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Driver;
import evcharging.central.network.Right;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.function.Supplier;

/// The drivers' accounts, by pseudonym.
final class GetDrivers implements Route {
  private final Supplier<NetworkView> view;

  GetDrivers(Supplier<NetworkView> view) {
    this.view = view;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/drivers", Right.READ);
  }

  @Override
  public Doc doc() {
    return Doc.of("Drivers", "The drivers' accounts, by pseudonym").lists(Row.class);
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(view.get().drivers().values().stream().map(Row::of).toList());
  }

  /// @param lockedUntil after wrong PINs; null if not locked
  /// @param session the open one, null if none
  /// @param unacknowledgedTickets issued, but not confirmed by the driver's program
  record Row(
      String driverId,
      boolean blocked,
      @Shown(orNull = true) Instant lockedUntil,
      @Shown(value = "the open one", orNull = true) String session,
      int unacknowledgedTickets) {
    static Row of(Driver driver) {
      return new Row(
          driver.id().value(),
          driver.blocked(),
          driver.lockedUntil().equals(Instant.EPOCH) ? null : driver.lockedUntil(),
          driver.session().map(SessionId::value).orElse(null),
          driver.unacknowledged().size());
    }
  }
}
