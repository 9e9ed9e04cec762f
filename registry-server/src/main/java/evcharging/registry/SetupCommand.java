package evcharging.registry;

import evcharging.setup.Answers;
import evcharging.setup.Contact;
import evcharging.setup.SetupPlan;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `ev-registry setup`: what is not given is asked for on a terminal.
@Command(
    name = "setup",
    description = {
      "The first run of the Registry on this machine: the names in its certificate and its port,",
      "checked and written to its configuration. Its certificate authority is made at its first"
          + " start."
    },
    footer = "Without a terminal, or with --yes, nothing is asked.")
final class SetupCommand extends evcharging.setup.SetupCommand {
  @ParentCommand private RegistryMain registry;

  @Option(
      names = {"--name", "--registry-name"},
      paramLabel = "NAME,…",
      description = "Names and addresses by which the Registry is reached.")
  private String names;

  @Option(
      names = {"--port", "--registry-port"},
      paramLabel = "PORT",
      description = "HTTPS port; usually 5001.")
  private String port;

  @Override
  protected SetupPlan plan(Path to, Contact.Terms terms) {
    return new RegistrySetup(RegistrySetup.place(registry.data(), to));
  }

  @Override
  protected Answers given() {
    return new Answers().with(RegistrySetup.NAMES, names).with(RegistrySetup.PORT, port);
  }
}
