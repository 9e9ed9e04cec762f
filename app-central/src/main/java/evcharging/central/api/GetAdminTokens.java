package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Right;
import java.util.function.Supplier;

/// The programs' tokens, by name; the tokens themselves are not stored.
final class GetAdminTokens implements Route {
  private final Supplier<NetworkView> view;

  GetAdminTokens(Supplier<NetworkView> view) {
    this.view = view;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/admin/tokens", Right.ADMINISTER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Accounts", "The programs' tokens, by name").lists(AccountBody.class);
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(view.get().tokens().values().stream().map(AccountBody::of).toList());
  }
}
