package evcharging.central.commandline;

import evcharging.config.CommonOptions;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ev-central sessions` and `ev-central session end`.
public final class SessionCommands {
  private SessionCommands() {}

  /// Open ones and those that are over.
  @Command(name = "sessions", description = "Sessions, open ones first, then newest first.")
  public static final class Sessions extends OperatorCommand {
    @Option(
        names = "--limit",
        defaultValue = "100",
        paramLabel = "N",
        description = "How many; ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    int run(ApiClient central) {
      return show(
          central.get("/api/sessions?limit=" + limit),
          Table.of(
                  "session_id", "Session",
                  "cp_id", "Point",
                  "driver_id", "Driver",
                  "started_at", "Start",
                  "ended_at", "End",
                  "kwh", "kWh",
                  "eur", "€",
                  "state", "State",
                  "end_reason", "Why it ended")
              .orIfEmpty("No session yet."));
    }
  }

  /// One of them.
  @Command(
      name = "session",
      description = "One session.",
      synopsisSubcommandLabel = "COMMAND",
      subcommands = End.class)
  public static final class One {
    @Mixin private CommonOptions common;
  }

  @Command(
      name = "end",
      description = "Ends a session; one that awaits its meter closes with the last reading.")
  static final class End extends OperatorCommand {
    @Parameters(paramLabel = "SESSION")
    private String session;

    @Override
    int run(ApiClient central) {
      return say(
          central.post("/api/admin/sessions/" + segment(session) + "/end", Map.of()),
          "The end of " + session + " is on its way.");
    }
  }
}
