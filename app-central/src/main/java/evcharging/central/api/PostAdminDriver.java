package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.crypto.PasswordGate;
import evcharging.crypto.PasswordHash;
import evcharging.crypto.Pin;
import evcharging.domain.DriverId;

/// Adds a driver with a new PIN, which is shown this once.
final class PostAdminDriver implements Route {
  private final Submission core;
  private final PasswordGate secrets;

  PostAdminDriver(Submission core, PasswordGate secrets) {
    this.core = core;
    this.secrets = secrets;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.post("/api/admin/drivers", Right.ADMINISTER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Drivers", "Adds a driver; the PIN is shown this once")
        .takes(NewDriver.class)
        .with(201)
        .answers(WithPin.class)
        .fails(409);
  }

  @Override
  public Answer handle(Call call) {
    DriverId driver = call.read(NewDriver.class).driverId();
    String pin = Pin.random();
    String hash = SecretHash.of(secrets, PasswordHash.Profile.DRIVER_PIN, pin);
    core.submit(new Command.AddDriver(driver, hash), call.caller());
    return Answer.created(new WithPin(true, driver, pin));
  }

  record NewDriver(DriverId driverId) {}

  record WithPin(boolean ok, DriverId driverId, String pin) implements ShownOnce {}
}
