package evcharging.registry;

import evcharging.config.CommonOptions;
import evcharging.registry.desk.ServerName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `ev-registry enrol-server central`.
@Command(
    name = "enrol-server",
    description = "Print a one-time code with which a server may fetch its certificate once.")
final class EnrolServerCommand implements Callable<Integer> {
  @ParentCommand private RegistryMain registry;
  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "NAME", description = "The server's name, for example central.")
  private String server;

  @Override
  public Integer call() {
    ServerName name = Given.value(ServerName::new, server);
    try (Operator operator = OperatorAccess.open(registry.config())) {
      System.out.println(operator.enrolServer(name).text());
    }
    return 0;
  }
}
