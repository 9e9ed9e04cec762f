package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.crypto.PasswordGate;
import evcharging.crypto.PasswordHash;
import evcharging.crypto.Pin;

/// Gives a driver a new PIN, which is shown this once.
final class PostAdminDriverPin implements Route {
  private final Submission core;
  private final PasswordGate secrets;

  PostAdminDriverPin(Submission core, PasswordGate secrets) {
    this.core = core;
    this.secrets = secrets;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.post("/api/admin/drivers/{id}/pin", Right.ADMINISTER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Drivers", "Gives a driver a new PIN, shown this once")
        .answers(PostAdminDriver.WithPin.class);
  }

  @Override
  public Answer handle(Call call) {
    String pin = Pin.random();
    String hash = SecretHash.of(secrets, PasswordHash.Profile.DRIVER_PIN, pin);
    core.submit(new Command.ResetPin(call.driverId(), hash), call.caller());
    return Answer.ok(new PostAdminDriver.WithPin(true, call.driverId(), pin));
  }
}
