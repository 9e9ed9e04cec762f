package evcharging.driver.cli;

import evcharging.setup.Answers;
import evcharging.setup.Contact;
import evcharging.setup.SetupPlan;
import evcharging.styles.setup.SetupWindowCommand;
import java.nio.file.Path;
import picocli.CommandLine.Command;
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
final class SetupCommand extends SetupWindowCommand {
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

  @Override
  protected SetupPlan plan(Path to, Contact.Terms terms) {
    return new KioskSetup(KioskSetup.place(data, to), terms);
  }

  @Override
  protected Answers given() {
    return new Answers()
        .with(KioskSetup.CENTRAL_HOST, centralIp)
        .with(KioskSetup.CENTRAL_PORT, centralPort);
  }
}
