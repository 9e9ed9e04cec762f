package evcharging.central.commandline;

import evcharging.central.network.Role;
import evcharging.config.CommonOptions;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ev-central operator …` and `ev-central token …`: the accounts of people and of programs.
public final class AccountCommands {
  private static final Table TABLE = Table.of("name", "Name", "role", "Role");

  private AccountCommands() {}

  /// People.
  @Command(
      name = "operator",
      description = "The operators.",
      synopsisSubcommandLabel = "COMMAND",
      subcommands = {AddOperator.class, RemoveOperator.class, Operators.class})
  public static final class Operator {
    @Mixin private CommonOptions common;
  }

  /// Programs.
  @Command(
      name = "token",
      description = "Tokens for programs that use the REST API.",
      synopsisSubcommandLabel = "COMMAND",
      subcommands = {CreateToken.class, RevokeToken.class, Tokens.class})
  public static final class Token {
    @Mixin private CommonOptions common;
  }

  private abstract static class New extends OperatorCommand {
    @Parameters(paramLabel = "NAME")
    String name;

    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        description = "One of ${COMPLETION-CANDIDATES}.")
    Role role;

    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "Writes the secret there (mode 0600) instead of showing it.")
    Path file;

    final Map<String, String> body() {
      return Map.of("name", name, "role", role.name());
    }
  }

  @Command(name = "add", description = "Adds an operator; the secret is shown this once.")
  static final class AddOperator extends New {
    @Override
    int run(ApiClient central) {
      return OnceShown.secret(
          this,
          central.post("/api/admin/operators", body()),
          "secret",
          "Secret of operator " + name,
          file);
    }
  }

  @Command(name = "create", description = "Makes a token; it is shown this once.")
  static final class CreateToken extends New {
    @Override
    int run(ApiClient central) {
      return OnceShown.secret(
          this, central.post("/api/admin/tokens", body()), "token", "Token " + name, file);
    }
  }

  @Command(name = "remove", description = "Removes an operator.")
  static final class RemoveOperator extends OperatorCommand {
    @Parameters(paramLabel = "NAME")
    private String name;

    @Override
    int run(ApiClient central) {
      return say(
          central.delete("/api/admin/operators/" + segment(name)),
          "Operator " + name + " is removed.");
    }
  }

  @Command(name = "revoke", description = "Revokes a token at once.")
  static final class RevokeToken extends OperatorCommand {
    @Parameters(paramLabel = "NAME")
    private String name;

    @Override
    int run(ApiClient central) {
      return say(
          central.delete("/api/admin/tokens/" + segment(name)), "Token " + name + " is revoked.");
    }
  }

  @Command(name = "list", description = "Every operator.")
  static final class Operators extends OperatorCommand {
    @Override
    int run(ApiClient central) {
      return show(
          central.get("/api/admin/operators"),
          TABLE.orIfEmpty(
              "No operator yet; 'ev-central operator add NAME --role ROLE' makes one."));
    }
  }

  @Command(name = "list", description = "Every token, by name.")
  static final class Tokens extends OperatorCommand {
    @Override
    int run(ApiClient central) {
      return show(
          central.get("/api/admin/tokens"),
          TABLE.orIfEmpty("No token yet; 'ev-central token create NAME --role ROLE' makes one."));
    }
  }
}
