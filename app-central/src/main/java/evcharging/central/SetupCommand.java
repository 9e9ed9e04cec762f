package evcharging.central;

import evcharging.setup.Answers;
import evcharging.setup.Contact;
import evcharging.setup.SetupOptions;
import evcharging.setup.SetupPlan;
import evcharging.styles.setup.SetupWindowCommand;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `ev-central setup`: what is not given is asked for on a terminal.
@Command(
    name = "setup",
    description = {
      "The first run of Central on this machine: meets the Registry, gets Central's certificate,",
      "writes the configuration and tests it, step by step."
    },
    footer = {
      "The one-time code (ev-registry enrol-server central) comes from --server-code-file (- for"
          + " the",
      "standard input), EV_SERVER_CODE or a prompt. Without a terminal, or with --yes, nothing is",
      "asked: give everything, also --fingerprint. May be run again at any time."
    })
final class SetupCommand extends SetupWindowCommand {
  @Option(
      names = "--registry",
      paramLabel = "URL|embedded",
      description = "Where the Registry is; 'embedded': Central runs it on this machine.")
  private String registry;

  @Option(
      names = {"--name", "--central-name"},
      paramLabel = "NAME,…",
      description = "Names and addresses by which Central is reached.")
  private String names;

  @Option(
      names = "--server-code-file",
      paramLabel = "FILE",
      description = "The one-time code in a file of mode 0600, or - for the standard input.")
  private Path codeFile;

  @Option(
      names = {"--port", "--central-port"},
      paramLabel = "PORT",
      description = "Port for points and drivers; usually 9002.")
  private String port;

  @Option(
      names = "--api-port",
      paramLabel = "PORT",
      description = "Port of the REST API; usually 8000.")
  private String apiPort;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      description = "The own broker's port for points; usually 9092.")
  private String kafkaPort;

  @ParentCommand private CentralMain central;

  @Override
  protected SetupPlan plan(Path to, Contact.Terms terms) {
    return new CentralSetup(CentralSetup.place(central.data(), to), terms);
  }

  @Override
  protected Answers given() {
    return new Answers()
        .with(CentralSetup.REGISTRY, registry)
        .with(CentralSetup.NAMES, names)
        .with(CentralSetup.PORT, port)
        .with(CentralSetup.API_PORT, apiPort)
        .with(CentralSetup.KAFKA_PORT, kafkaPort)
        .with(CentralSetup.CODE, SetupOptions.secret(codeFile, "EV_SERVER_CODE"));
  }
}
