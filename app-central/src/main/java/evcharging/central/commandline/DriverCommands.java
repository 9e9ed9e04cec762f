package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.config.CommonOptions;
import evcharging.config.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ev-central driver add|block|unblock|reset-pin|list`.
@Command(
    name = "driver",
    description = "The drivers' accounts.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DriverCommands.Add.class,
      DriverCommands.Block.class,
      DriverCommands.Unblock.class,
      DriverCommands.ResetPin.class,
      DriverCommands.Accounts.class
    })
public final class DriverCommands {
  @Mixin private CommonOptions common;

  private abstract static class OfOne extends OperatorCommand {
    @Parameters(paramLabel = "DRIVER", description = "The driver's pseudonym, such as D01.")
    String driver;

    final String path() {
      return "/api/admin/drivers/" + segment(driver);
    }
  }

  @Command(name = "add", description = "Adds drivers; each new PIN is shown this once.")
  static final class Add extends OperatorCommand {
    @Parameters(
        paramLabel = "DRIVER",
        arity = "1..*",
        description = "The drivers' pseudonyms, such as D01.")
    private List<String> drivers;

    @Option(
        names = "--pin-file",
        paramLabel = "FILE",
        description = "Writes the PIN of one driver there (mode 0600) instead of showing it.")
    private Path pinFile;

    @Option(
        names = "--pin-dir",
        paramLabel = "DIR",
        description = "Writes each PIN to a file of the driver's name there (mode 0600).")
    private Path pinDirectory;

    @Override
    int run(ApiClient central) {
      if (pinFile != null && drivers.size() > 1) {
        throw new Fault("ONE-PIN-A-FILE", "For more than one driver use --pin-dir.");
      }
      for (String driver : drivers) {
        Path file = pinDirectory == null ? pinFile : pinDirectory.resolve(segment(driver));
        OnceShown.secret(
            this,
            central.post("/api/admin/drivers", Map.of("driver_id", driver)),
            "pin",
            "PIN of driver " + driver,
            file);
      }
      return 0;
    }
  }

  @Command(name = "reset-pin", description = "Gives a driver a new PIN, shown this once.")
  static final class ResetPin extends OfOne {
    @Option(
        names = "--pin-file",
        paramLabel = "FILE",
        description = "Writes the PIN there (mode 0600) instead of showing it.")
    private Path pinFile;

    @Override
    int run(ApiClient central) {
      JsonNode answer = central.post(path() + "/pin", Map.of());
      return OnceShown.secret(this, answer, "pin", "PIN of driver " + driver, pinFile);
    }
  }

  @Command(name = "block", description = "Lets a driver start nothing; a running supply goes on.")
  static final class Block extends OfOne {
    @Override
    int run(ApiClient central) {
      return say(central.put(path(), Map.of("blocked", true)), "Driver " + driver + " is blocked.");
    }
  }

  @Command(name = "unblock", description = "Lets a blocked driver in again.")
  static final class Unblock extends OfOne {
    @Override
    int run(ApiClient central) {
      return say(
          central.put(path(), Map.of("blocked", false)), "Driver " + driver + " may charge again.");
    }
  }

  @Command(name = "list", description = "Every driver.")
  static final class Accounts extends OperatorCommand {
    @Override
    int run(ApiClient central) {
      return show(
          central.get("/api/drivers"),
          Table.of(
                  "driver_id", "Driver",
                  "blocked", "Blocked",
                  "locked_until", "Locked until",
                  "session", "Session")
              .spoken("blocked")
              .orIfEmpty("No driver yet; 'ev-central driver add D01' makes one."));
    }
  }
}
