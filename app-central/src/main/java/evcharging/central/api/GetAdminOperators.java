package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Right;
import java.util.function.Supplier;

/// The operators; their secrets are not known to anybody but them.
final class GetAdminOperators implements Route {
  private final Supplier<NetworkView> view;

  GetAdminOperators(Supplier<NetworkView> view) {
    this.view = view;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/admin/operators", Right.ADMINISTER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Accounts", "The operators").lists(AccountBody.class);
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(view.get().operators().values().stream().map(AccountBody::of).toList());
  }
}
