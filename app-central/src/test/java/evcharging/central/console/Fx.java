package evcharging.central.console;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.awaitility.Awaitility;

/// Runs a piece of a test on the FX thread of a headless JavaFX and brings back what it found.
public final class Fx {
  private static final CompletableFuture<Void> STARTED = start();
  private static final long LONG_ENOUGH_S = 60;

  private Fx() {}

  public static <T> T on(Supplier<T> work) {
    STARTED.orTimeout(LONG_ENOUGH_S, TimeUnit.SECONDS).join();
    return CompletableFuture.supplyAsync(work, Platform::runLater)
        .orTimeout(LONG_ENOUGH_S, TimeUnit.SECONDS)
        .join();
  }

  public static void run(Runnable work) {
    on(
        () -> {
          work.run();
          return null;
        });
  }

  /// Until it is so, asked on the FX thread.
  public static void until(String what, BooleanSupplier so) {
    Awaitility.await(what)
        .atMost(LONG_ENOUGH_S, TimeUnit.SECONDS)
        .until(() -> on(so::getAsBoolean));
  }

  private static CompletableFuture<Void> start() {
    CompletableFuture<Void> started = new CompletableFuture<>();
    try {
      Platform.startup(() -> started.complete(null));
    } catch (IllegalStateException alreadyRunning) {
      started.complete(null);
    }
    Platform.setImplicitExit(false);
    return started;
  }
}
