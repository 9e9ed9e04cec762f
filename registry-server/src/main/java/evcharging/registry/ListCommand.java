package evcharging.registry;

import evcharging.config.CommonOptions;
import evcharging.config.Speech;
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
    Speech speech = Speech.of(RegistryMain.class, common.tongue());
    try (Operator operator = OperatorAccess.open(registry.config())) {
      operator
          .list()
          .forEach(
              point ->
                  System.out.printf(
                      "%-32s  %-12s  %s%n",
                      point.id(),
                      speech.say(point.active() ? "active" : "deregistered"),
                      point.location()));
    }
    return 0;
  }
}
