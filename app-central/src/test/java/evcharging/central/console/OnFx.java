package evcharging.central.console;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A pane in a real window on the headless platform, and pieces of a test on the FX thread.
public final class OnFx {
  private OnFx() {}

  public static <T> T on(Supplier<T> work) {
    start();
    return WaitForAsyncUtils.waitForAsyncFx(60_000, work::get);
  }

  public static void run(Runnable work) {
    on(
        () -> {
          work.run();
          return null;
        });
  }

  /// Shows this content in the test's window, dressed.
  public static Stage show(Region content, evcharging.styles.Look look) {
    Stage stage = start();
    return on(
        () -> {
          Scene scene = new Scene(content, 990, 800);
          look.dress(scene);
          stage.setScene(scene);
          // It is the same window for every test, and one before may have made it smaller.
          stage.sizeToScene();
          stage.show();
          return stage;
        });
  }

  /// Who is told of what nobody catches on the FX thread.
  ///
  /// @return who was told before
  static Thread.UncaughtExceptionHandler uncaught(Thread.UncaughtExceptionHandler told) {
    return on(
        () -> {
          Thread.UncaughtExceptionHandler before =
              Thread.currentThread().getUncaughtExceptionHandler();
          Thread.currentThread().setUncaughtExceptionHandler(told);
          return before;
        });
  }

  private static Stage start() {
    try {
      Stage stage = FxToolkit.registerPrimaryStage();
      Platform.setImplicitExit(false);
      return stage;
    } catch (TimeoutException e) {
      throw new IllegalStateException("no JavaFX within " + TimeUnit.MINUTES, e);
    }
  }
}
