package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import evcharging.config.CommonOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ev-central cmd out|resume|status` (requirement B-10).
@Command(
    name = "cmd",
    description = "Takes points out of service, or back into it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CmdCommands.Out.class, CmdCommands.Resume.class, CmdCommands.Status.class})
public final class CmdCommands {
  @Mixin private CommonOptions common;

  /// Some points or all, but said on purpose.
  private static final class Targets {
    @Parameters(paramLabel = "CP", arity = "1..*", description = "The points, such as CP001.")
    private List<String> points = List.of();

    @Option(names = "--all", required = true, description = "Every point.")
    private boolean all;
  }

  private abstract static class Order extends OperatorCommand {
    @ArgGroup(multiplicity = "1")
    private Targets targets;

    abstract String order();

    @Override
    int run(ApiClient central) {
      List<Map<String, String>> bodies = new ArrayList<>();
      if (targets.all) {
        bodies.add(Map.of("cmd", order()));
      }
      targets.points.forEach(cp -> bodies.add(Map.of("cmd", order(), "cp_id", cp)));
      ArrayNode answers = JsonNodeFactory.instance.arrayNode();
      for (Map<String, String> body : bodies) {
        JsonNode answer = central.post("/api/central_cmd", body);
        answers.add(answer);
        if (!options().json()) {
          say(answer, sentence(body, answer));
        }
      }
      if (options().json()) {
        print(answers.toPrettyString());
      }
      return 0;
    }

    private String sentence(Map<String, String> body, JsonNode answer) {
      String command = answer.path("command_id").asText();
      return body.containsKey("cp_id")
          ? "%s is in force for %s; the order goes to the point as command %s."
              .formatted(order(), body.get("cp_id"), command)
          : "%s is in force for all %d points; the order goes to the points as command %s."
              .formatted(order(), answer.path("orders").size(), command);
    }
  }

  @Command(name = "out", description = "Out of service; a running supply ends, with its ticket.")
  static final class Out extends Order {
    @Override
    String order() {
      return "OUT";
    }
  }

  @Command(name = "resume", description = "Back into service; other holds stay.")
  static final class Resume extends Order {
    @Override
    String order() {
      return "RESUME";
    }
  }

  @Command(name = "status", description = "What became of a command, point by point.")
  static final class Status extends OperatorCommand {
    @Parameters(paramLabel = "COMMAND-ID")
    private String id;

    @Override
    int run(ApiClient central) {
      JsonNode orders = central.get("/api/commands/" + segment(id)).path("orders");
      return show(
          orders,
          Table.of(
                  "cp_id", "Point",
                  "cmd", "Command",
                  "state", "State",
                  "reason", "Why")
              .spoken("reason")
              .orIfEmpty("That command went to no point."));
    }
  }
}
