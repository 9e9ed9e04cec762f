package evcharging.central;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// For a story told in tests: after the first that fails the others are skipped, for they would
/// fail by that alone, each after its whole patience.
final class OneAfterAnother implements ExecutionCondition, TestExecutionExceptionHandler {
  private static final String BROKE = "broke";

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable e) throws Throwable {
    store(context).put(BROKE, context.getDisplayName());
    throw e;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Optional.ofNullable(store(context).get(BROKE))
        .map(where -> ConditionEvaluationResult.disabled("the story broke at " + where))
        .orElseGet(() -> ConditionEvaluationResult.enabled("the story goes on"));
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(ExtensionContext.Namespace.create(OneAfterAnother.class));
  }
}
