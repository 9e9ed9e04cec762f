package evcharging.driver.cli;

import evcharging.config.CommonOptions;
import evcharging.setup.Answers;
import evcharging.setup.SetupLines;
import evcharging.setup.SetupOptions;
import evcharging.setup.SetupPlace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ev-driver setup`: what is not given is asked for on a terminal.
@Command(
    name = "setup",
    description = {
      "The first run of a kiosk, or of a driver's command line, on this machine: meets Central,",
      "writes its address and the network's certificate authority, and tests it, step by step."
    },
    footer =
        "Without a terminal, or with --yes, nothing is asked: give everything, also --fingerprint.")
final class SetupCommand implements Callable<Integer> {
  @Option(
      names = "--central-ip",
      paramLabel = "HOST",
      description = "Central's host name or address.")
  private String centralIp;

  @Option(
      names = "--central-port",
      paramLabel = "PORT",
      description = "Central's TCP port; usually 9002.")
  private String centralPort;

  @Option(names = "--data", paramLabel = "DIR", description = "Where tickets are kept.")
  private Path data;

  @Option(names = "--window", description = "Asks and shows the steps in a window.")
  private boolean window;

  @Mixin private SetupOptions options;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() throws InterruptedException {
    Answers given =
        new Answers()
            .with(KioskSetup.CENTRAL_HOST, centralIp)
            .with(KioskSetup.CENTRAL_PORT, centralPort);
    SetupPlace place = SetupPlace.of("ev-driver", "driver", "data", data, options.to());
    SetupLines.on(options).run(new KioskSetup(place, options.terms(InstantSource.system())), given);
    return 0;
  }
}
