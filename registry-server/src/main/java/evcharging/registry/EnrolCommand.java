package evcharging.registry;

import evcharging.domain.CpId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `ev-registry enrol CP001`.
@Command(
    name = "enrol",
    description = "Print a one-time code with which a charging point may register once.")
final class EnrolCommand implements Callable<Integer> {
  @ParentCommand private RegistryMain registry;
  @Mixin private HelpOption help;

  @Parameters(paramLabel = "CP_ID", description = "The charging point's id, for example CP001.")
  private String point;

  @Override
  public Integer call() {
    CpId id = Given.value(CpId::new, point);
    try (Operator operator = OperatorAccess.open(registry.config())) {
      System.out.println(operator.enrol(id).text());
    }
    return 0;
  }
}
