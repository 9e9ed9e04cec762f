package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.central.api.LedgerFinding;
import evcharging.central.journal.LedgerCheck;
import evcharging.config.CommonOptions;
import evcharging.crypto.VerifyKey;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `ev-central ledger check` (promises P2, P3).
@Command(
    name = "ledger",
    description = "Sessions, tickets and money.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {LedgerCommands.Check.class, LedgerCommands.Key.class})
public final class LedgerCommands {
  @Mixin private CommonOptions common;

  @Command(
      name = "key",
      description = "Prints the public key tickets are signed with, for 'ev-driver ticket verify'.")
  static final class Key implements Callable<Integer> {
    @Mixin private CommonOptions common;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      OperatorOptions options = (OperatorOptions) spec.root().mixins().get("operator").userObject();
      VerifyKey key = StoppedCentral.key(options.files().ticketKey()).verifyKey();
      spec.commandLine().getOut().print(key.pem());
      spec.commandLine().getOut().flush();
      return 0;
    }
  }

  @Command(
      name = "check",
      description = "Adds the money up again; also on the data of a Central that does not run.")
  static final class Check extends LookingCommand {
    @Override
    String path() {
      return "/api/admin/ledger_check";
    }

    @Override
    Optional<?> look(StoppedCentral stopped) {
      return stopped.look(
          (ledger, _) ->
              LedgerFinding.of(
                  new LedgerCheck(
                          ledger, StoppedCentral.key(options().files().ticketKey()).verifyKey())
                      .check()));
    }

    @Override
    int judge(JsonNode found) {
      boolean balances = found.path("balances").asBoolean();
      String figures =
          "%s tickets, %s kWh, %s €, %s corrections, %s to review, %s sessions open"
              .formatted(
                  found.path("tickets").asText(),
                  found.path("kwh").asText(),
                  found.path("tickets_eur").asText(),
                  found.path("corrections").asText(),
                  found.path("review").asText(),
                  found.path("open_sessions").asText());
      say(
          found,
          balances ? "The ledger balances: " + figures + "." : "LEDGER-BROKEN: " + figures + ".");
      if (!options().json()) {
        found.path("errors").forEach(error -> print("- " + speech().say(error.asText())));
      }
      return balances ? 0 : EXIT_NOT_SOUND;
    }
  }
}
