package evcharging.central.console.drivers;

import evcharging.central.network.Driver;
import evcharging.central.network.Session;
import java.time.Instant;
import java.util.Optional;

/// One driver in the list.
///
/// @param seen when the driver last signed in or left; empty if never
record DriverRow(
    Driver driver, Standing standing, Optional<Session> session, Optional<Instant> seen) {
  String id() {
    return driver.id().value();
  }
}
