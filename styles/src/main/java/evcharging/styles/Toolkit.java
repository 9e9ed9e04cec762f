package evcharging.styles;

import evcharging.config.LastResort;
import java.util.List;
import javafx.application.Platform;

/// Brings windows up in a process that may have had one already: the first run, and then the
/// program itself.
@LastResort("without a toolkit there is no window, whatever the toolkit says about it")
public final class Toolkit {
  private Toolkit() {}

  /// Whether there is a display to open a window on, as far as that can be told before.
  public static boolean hasDisplay() {
    boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    String display = System.getenv("DISPLAY");
    return !linux || headless || display != null && !display.isBlank();
  }

  /// Runs this on the FX thread, which is started if it is not there yet.
  ///
  /// @throws IllegalStateException if no window can be opened here
  public static void show(Runnable first) {
    if (!hasDisplay()) {
      throw new IllegalStateException("no display");
    }
    try {
      Platform.startup(first);
    } catch (IllegalStateException running) {
      FxFeed<Runnable> once = FxFeed.every(Pace.EVERY_PULSE, Toolkit::runAll);
      once.offer(first);
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalStateException("no toolkit", e);
    }
  }

  private static void runAll(List<? extends Runnable> all) {
    all.forEach(Runnable::run);
  }
}
