package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import evcharging.central.api.AuditFinding;
import evcharging.central.journal.AuditVerification;
import evcharging.config.CommonOptions;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ev-central audit list|verify` (requirement S-04, promise P8).
@Command(
    name = "audit",
    description = "The audit log.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {AuditCommands.Entries.class, AuditCommands.Verify.class})
public final class AuditCommands {
  @Mixin private CommonOptions common;

  @Command(name = "list", description = "The newest entries, newest last.")
  static final class Entries extends OperatorCommand {
    @Option(
        names = "--limit",
        defaultValue = "50",
        paramLabel = "N",
        description = "How many; ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    int run(ApiClient central) {
      JsonNode entries = central.get("/api/audit?limit=" + limit);
      ArrayNode oldestFirst = ((ArrayNode) entries).arrayNode();
      for (int i = entries.size() - 1; i >= 0; i--) {
        oldestFirst.add(entries.get(i));
      }
      return show(
          oldestFirst,
          Table.of(
                  "sequence", "No.",
                  "at", "When",
                  "actor", "Who",
                  "address", "From",
                  "action", "What",
                  "object", "On",
                  "outcome", "Outcome")
              .orIfEmpty("The audit log is empty."));
    }
  }

  @Command(
      name = "verify",
      description = "Walks the whole chain; also on the data of a Central that does not run.")
  static final class Verify extends LookingCommand {
    @Override
    String path() {
      return "/api/admin/audit_check";
    }

    @Override
    Optional<?> look(StoppedCentral stopped) {
      return stopped.look(
          (ledger, key) ->
              AuditFinding.of(
                  new AuditVerification(ledger, options().files().journal(), key.verifyKey())
                      .verify()));
    }

    @Override
    int judge(JsonNode found) {
      boolean sound = found.path("sound").asBoolean();
      say(
          found,
          sound
              ? "The audit chain is sound: %s entries, %s signed heads."
                  .formatted(found.path("entries").asText(), found.path("heads").asText())
              : "AUDIT-BROKEN: the first bad entry is %s: %s."
                  .formatted(found.path("first_bad").asText(), found.path("why").asText()));
      return sound ? 0 : EXIT_NOT_SOUND;
    }
  }
}
