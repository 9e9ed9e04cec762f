package evcharging.cp;

import evcharging.config.CommonOptions;
import evcharging.config.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `ev-cp`: all programs of a charging point.
@Command(
    name = "ev-cp",
    description = "A charging point: its Engine, its Monitor, and what belongs to them.",
    subcommands = {
      SetupCommand.class,
      RegisterCommand.class,
      EngineCommand.class,
      MonitorCommand.class,
      PanelCommand.class,
      ReauthCommand.class,
      MeterCommand.class,
      FleetCommand.class
    })
public final class CpMain implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(spec), "one of the commands is missing");
  }

  public static void main(String... arguments) {
    System.exit(Program.run(new CpMain(), arguments));
  }
}
