package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.central.network.Role;
import evcharging.crypto.KeyedHash;
import evcharging.crypto.MachineSecret;

/// Makes a bearer token for a program, which is shown this once.
final class PostAdminToken implements Route {
  private final Submission core;
  private final KeyedHash hash;

  PostAdminToken(Submission core, KeyedHash hash) {
    this.core = core;
    this.hash = hash;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.post("/api/admin/tokens", Right.ADMINISTER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Accounts", "Makes a token, shown this once")
        .takes(NewAccount.class)
        .with(201)
        .answers(WithToken.class)
        .fails(409);
  }

  @Override
  public Answer handle(Call call) {
    NewAccount account = call.read(NewAccount.class);
    String token = MachineSecret.random().text();
    core.submit(
        new Command.CreateToken(account.name(), account.role(), hash.of(Gate.PURPOSE, token)),
        call.caller());
    return Answer.created(new WithToken(true, account.name(), account.role(), token));
  }

  record WithToken(boolean ok, String name, Role role, String token) implements ShownOnce {}
}
