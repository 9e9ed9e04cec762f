package evcharging.registry;

import evcharging.config.CommonOptions;
import evcharging.config.Speech;
import evcharging.domain.CpId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `ev-registry deregister CP001`.
@Command(
    name = "deregister",
    description = "Strike a charging point out: from now on it does not join.")
final class DeregisterCommand implements Callable<Integer> {
  @ParentCommand private RegistryMain registry;
  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "CP_ID", description = "The charging point's id, for example CP001.")
  private String point;

  @Override
  public Integer call() {
    CpId id = Given.value(CpId::new, point);
    try (Operator operator = OperatorAccess.open(registry.config())) {
      operator.deregister(id);
    }
    System.out.println(Speech.of(RegistryMain.class, common.tongue()).say(id + " deregistered"));
    return 0;
  }
}
