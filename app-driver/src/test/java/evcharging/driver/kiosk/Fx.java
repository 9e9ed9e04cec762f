package evcharging.driver.kiosk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Runs a piece of a test on the FX thread of a headless JavaFX and brings back what it found.
final class Fx {
  private static final CompletableFuture<Void> STARTED = start();
  private static final long LONG_ENOUGH_S = 120;

  private Fx() {}

  static <T> T on(Supplier<T> work) {
    STARTED.orTimeout(LONG_ENOUGH_S, TimeUnit.SECONDS).join();
    return CompletableFuture.supplyAsync(work, Platform::runLater)
        .orTimeout(LONG_ENOUGH_S, TimeUnit.SECONDS)
        .join();
  }

  static void run(Runnable work) {
    on(
        () -> {
          work.run();
          return null;
        });
  }

  private static CompletableFuture<Void> start() {
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.setImplicitExit(false);
    try {
      Platform.startup(() -> started.complete(null));
    } catch (IllegalStateException e) {
      // Another test of this JVM was first.
      started.complete(null);
    }
    return started;
  }
}
