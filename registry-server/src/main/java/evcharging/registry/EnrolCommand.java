package evcharging.registry;

import evcharging.config.CommonOptions;
import evcharging.domain.CpId;
import java.util.List;
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
  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "CP_ID",
      arity = "1..*",
      description =
          "Charging points' ids, for example CP001; a code is printed for each, in this order.")
  private List<String> points;

  @Override
  public Integer call() {
    List<CpId> ids = points.stream().map(point -> Given.value(CpId::new, point)).toList();
    try (Operator operator = OperatorAccess.open(registry.config())) {
      ids.forEach(id -> System.out.println(operator.enrol(id).text()));
    }
    return 0;
  }
}
