package evcharging.setup;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Somebody presses Ctrl+C in the middle: a step that runs may end first, so that nothing is
/// half-written, no other one begins, and a sentence says where it stands.
final class Interruption implements AutoCloseable {
  private static final long LONGEST_S = 3;

  private final ReentrantLock step = new ReentrantLock();
  private final Thread hook;

  /// @param say the sentence
  Interruption(Runnable say) {
    hook =
        new Thread(
            () -> {
              try {
                // Kept until the end of the process.
                step.tryLock(LONGEST_S, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              say.run();
            },
            "setup-stopped");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Outcome during(FirstRun run) throws InterruptedException {
    step.lock();
    try {
      return run.go();
    } finally {
      step.unlock();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process ends already, and it was said.
      return;
    }
  }
}
