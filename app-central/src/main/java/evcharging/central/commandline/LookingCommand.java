package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// A check that a running Central does for us, and that works on a stopped one's data too.
abstract class LookingCommand extends OperatorCommand {
  /// What was looked at is not as it must be.
  static final int EXIT_NOT_SOUND = 1;

  abstract String path();

  /// The same finding as the API's; empty if a Central runs.
  abstract Optional<?> look(StoppedCentral stopped);

  /// Says what was found.
  ///
  /// @return the exit code
  abstract int judge(JsonNode found);

  @Override
  public final Integer call() {
    Optional<?> found =
        options().api() == null ? look(new StoppedCentral(options().files())) : Optional.empty();
    return found.isPresent() ? Integer.valueOf(judge(json(found.get()))) : super.call();
  }

  private static JsonNode json(Object finding) {
    return ExactJson.mapper().valueToTree(finding);
  }

  @Override
  final int run(ApiClient central) {
    return judge(central.get(path()));
  }
}
