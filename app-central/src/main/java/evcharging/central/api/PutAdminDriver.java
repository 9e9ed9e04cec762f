package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;

/// Blocks a driver, or lets them in again.
final class PutAdminDriver implements Route {
  private final Submission core;

  PutAdminDriver(Submission core) {
    this.core = core;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.put("/api/admin/drivers/{id}", Right.ADMINISTER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Drivers", "Blocks a driver, or lets them in again")
        .takes(Change.class)
        .answers(Answer.Done.class);
  }

  @Override
  public Answer handle(Call call) {
    boolean blocked = call.read(Change.class).blocked();
    core.submit(new Command.BlockDriver(call.driverId(), blocked), call.caller());
    return Answer.done();
  }

  record Change(boolean blocked) {}
}
