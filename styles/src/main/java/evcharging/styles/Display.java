package evcharging.styles;

import evcharging.config.Fault;
import evcharging.config.LastResort;
import java.util.Locale;
import javafx.application.Platform;

/// Brings JavaFX up in a program, or says in one sentence why no window can be opened here.
@LastResort("without a toolkit there is no window, whatever the toolkit says about it")
public final class Display {
  private static final boolean LINUX =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");

  private Display() {}

  /// Once in a process.
  ///
  /// @param first on the FX thread, once it runs
  /// @param instead what a person can do where there is no display: the rest of the sentence
  /// @throws Fault `NO-DISPLAY`
  /// @throws IllegalStateException if it is up already
  public static void open(Runnable first, String instead) {
    if (!isThere()) {
      throw none(instead, null);
    }
    try {
      Platform.startup(first);
    } catch (IllegalStateException alreadyUp) {
      throw alreadyUp;
    } catch (RuntimeException | LinkageError e) {
      throw none(instead, e);
    }
  }

  /// As [#open], also where it is up already: the first run had a window, now comes the program's.
  ///
  /// @throws Fault `NO-DISPLAY`
  public static void show(Runnable first, String instead) {
    try {
      open(first, instead);
    } catch (IllegalStateException alreadyUp) {
      FxFeed.<Runnable>every(Pace.EVERY_PULSE, batch -> batch.forEach(Runnable::run)).offer(first);
    }
  }

  /// Whether there is one, as far as that can be told before a window is opened.
  public static boolean isThere() {
    boolean headlessPlatform = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    String display = System.getenv("DISPLAY");
    return !LINUX || headlessPlatform || display != null && !display.isBlank();
  }

  /// For windows that stand still most of the time: the processor draws them, unless somebody says
  /// otherwise (`-Dprism.order`). OpenGL costs memory by the ten megabytes and gains them nothing.
  /// Before [#open].
  public static void drawnByTheProcessor() {
    if (System.getProperty("prism.order") == null) {
      System.setProperty("prism.order", "sw");
    }
  }

  private static Fault none(String instead, Throwable cause) {
    return new Fault(
        "NO-DISPLAY",
        "No window can be opened here (no display, or its libraries are missing); " + instead + ".",
        cause);
  }
}
