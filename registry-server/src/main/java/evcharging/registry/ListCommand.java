package evcharging.registry;

import evcharging.config.CommonOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `ev-registry list`.
@Command(name = "list", description = "List the charging points: id, active or not, location.")
final class ListCommand implements Callable<Integer> {
  @ParentCommand private RegistryMain registry;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    try (Operator operator = OperatorAccess.open(registry.config())) {
      operator
          .list()
          .forEach(
              point ->
                  System.out.printf(
                      "%-32s  %-12s  %s%n",
                      point.id(), point.active() ? "active" : "deregistered", point.location()));
    }
    return 0;
  }
}
