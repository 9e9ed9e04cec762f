package evcharging.cp;

import evcharging.setup.Answers;
import evcharging.setup.Contact;
import evcharging.setup.SetupOptions;
import evcharging.setup.SetupPlan;
import evcharging.styles.setup.SetupWindowCommand;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ev-cp setup`: what is not given is asked for on a terminal.
@Command(
    name = "setup",
    description = {
      "The first run of a charging point on this machine: finds its network, registers the point,",
      "writes the configuration of Engine and Monitor and tests it, step by step."
    },
    footer = {
      "The one-time code comes from --code-file (- for the standard input), EV_ENROLMENT_CODE or a",
      "prompt. Without a terminal, or with --yes, nothing is asked: give everything, also",
      "--fingerprint. May be run again at any time."
    })
final class SetupCommand extends SetupWindowCommand {
  @Parameters(index = "0", arity = "0..1", paramLabel = "CP_ID", description = "The point's id.")
  private String point;

  @Parameters(index = "1", arity = "0..1", paramLabel = "PLACE", description = "Where it stands.")
  private String place;

  @Parameters(index = "2", arity = "0..1", paramLabel = "PRICE", description = "Euros per kWh.")
  private String price;

  @Parameters(
      index = "3",
      arity = "0..1",
      paramLabel = "PORT",
      description = "Where its Monitor comes to; usually 9101.")
  private String port;

  @Option(names = "--registry", paramLabel = "URL", description = "Where the Registry is.")
  private String registry;

  @Option(names = "--central-host", paramLabel = "HOST", description = "Where Central is.")
  private String centralHost;

  @Option(
      names = "--central-port",
      paramLabel = "PORT",
      description = "Central's port for points and drivers; usually 9002.")
  private String centralPort;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT|none",
      description = "Where Kafka takes readings, for its test (Central's host and 9092).")
  private String kafka;

  @Option(
      names = "--code-file",
      paramLabel = "FILE",
      description = "The one-time code in a file of mode 0600, or - for the standard input.")
  private Path codeFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where points of this machine keep their data.")
  private Path data;

  @Override
  protected SetupPlan plan(Path to, Contact.Terms terms) {
    return new PointSetup(PointSetup.place(data, to), terms);
  }

  @Override
  protected Answers given() {
    return new Answers()
        .with(PointSetup.REGISTRY, registry)
        .with(PointSetup.CENTRAL_HOST, centralHost)
        .with(PointSetup.CENTRAL_PORT, centralPort)
        .with(PointSetup.POINT, point)
        .with(PointSetup.PLACE, place)
        .with(PointSetup.PRICE, price)
        .with(PointSetup.PORT, port)
        .with(PointSetup.KAFKA, kafka)
        .with(PointSetup.CODE, SetupOptions.secret(codeFile, "EV_ENROLMENT_CODE"));
  }
}
