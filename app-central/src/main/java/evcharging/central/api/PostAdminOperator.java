package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.central.network.Role;
import evcharging.crypto.OneTimeCode;
import evcharging.crypto.PasswordGate;
import evcharging.crypto.PasswordHash;

/// Adds an operator with a new secret, which is shown this once.
final class PostAdminOperator implements Route {
  private final Submission core;
  private final PasswordGate secrets;

  PostAdminOperator(Submission core, PasswordGate secrets) {
    this.core = core;
    this.secrets = secrets;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.post("/api/admin/operators", Right.ADMINISTER);
  }

  @Override
  public Doc doc() {
    return Doc.of("Accounts", "Adds an operator; the secret is shown this once")
        .takes(NewAccount.class)
        .with(201)
        .answers(WithSecret.class)
        .fails(409);
  }

  @Override
  public Answer handle(Call call) {
    NewAccount operator = call.read(NewAccount.class);
    String secret = OneTimeCode.random().text();
    String hash = SecretHash.of(secrets, PasswordHash.Profile.PEOPLE_OPERATOR, secret);
    core.submit(new Command.AddOperator(operator.name(), operator.role(), hash), call.caller());
    return Answer.created(new WithSecret(true, operator.name(), operator.role(), secret));
  }

  record WithSecret(boolean ok, String name, Role role, String secret) implements ShownOnce {}
}
