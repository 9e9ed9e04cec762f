package evcharging.registry;

import evcharging.setup.Answers;
import evcharging.setup.SetupLines;
import evcharging.setup.SetupOptions;
import evcharging.setup.SetupPlace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class SetupCommand implements Callable<Integer> {
  @ParentCommand private RegistryMain registry;
  @Mixin private HelpOption help;
  @Mixin private SetupOptions options;

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
  public Integer call() throws InterruptedException {
    Answers given = new Answers().with(RegistrySetup.NAMES, names).with(RegistrySetup.PORT, port);
    SetupPlace place =
        SetupPlace.of("ev-registry", "registry", "registry-data", registry.data(), options.to());
    SetupLines.on(options).run(new RegistrySetup(place), given);
    return 0;
  }
}
