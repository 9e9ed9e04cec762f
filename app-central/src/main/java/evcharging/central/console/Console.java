package evcharging.central.console;

import evcharging.central.console.desk.ConsoleSources;
import evcharging.config.LastResort;
import evcharging.config.Tongue;
import evcharging.styles.Display;
import evcharging.styles.FxFeed;
import evcharging.styles.Pace;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;

/// The console of a running Central, in its process: opened after it, closed before it. From any
/// thread but the FX thread.
@LastResort("what the window cannot do is told to who asked for it, on another thread")
public final class Console implements AutoCloseable {
  private static final Duration TICK = Duration.millis(200);

  /// So old may be what is remembered of the console, if Central dies.
  private static final Duration KEEPING = Duration.minutes(1);

  private final FxFeed<Runnable> window =
      FxFeed.every(Pace.EVERY_PULSE, batch -> batch.forEach(Runnable::run));
  private final ConsoleSources sources;
  private final ConsoleSettings settings;
  private final Runnable stop;
  private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));
  private final Timeline keeping = new Timeline(new KeyFrame(KEEPING, _ -> keep()));
  private final FrameTime frameTime = new FrameTime();
  private Shell shell;
  private ConsoleWindow frame;
  private Layout layout;
  private Stages stages;
  private volatile Tongue tongue;

  private Console(ConsoleSources sources, ConsoleSettings settings, Runnable stop) {
    this.sources = sources;
    this.settings = settings;
    this.stop = stop;
    this.tongue = Tongue.of(settings.language().code());
  }

  /// Brings the toolkit up; to be called before anything else is started, since without a display
  /// there is no use in it.
  ///
  /// @throws evcharging.config.Fault `NO-DISPLAY`
  public static void startToolkit() {
    try {
      Display.open(
          () -> Platform.setImplicitExit(false),
          "start EV_Central with --headless, or on a machine with a screen");
    } catch (IllegalStateException alreadyUp) {
      // As in tests: it is there.
      return;
    }
  }

  /// Returns when the window is there.
  ///
  /// @param stop told when a person who may wants Central to stop
  public static Console open(ConsoleSources sources, ConsoleSettings settings, Runnable stop) {
    Console console = new Console(sources, settings, stop);
    console.inWindow(console::build);
    return console;
  }

  /// Seconds the newest frame of the main window took on the FX thread; NaN before the first.
  public DoubleSupplier frames() {
    return frameTime;
  }

  /// The language that the person before it has chosen.
  public Tongue tongue() {
    return tongue;
  }

  /// Signs in with a secret that was given at the start.
  public void signIn(String name, String secret) {
    inWindow(() -> shell.signIn().signIn(name, secret));
  }

  /// The secret of a new network's first operator, until somebody has noted it.
  public void showFirstSecret(String name, String secret) {
    inWindow(() -> shell.signIn().showFirst(name, secret));
  }

  private void build() {
    shell = new Shell(sources, settings, Panes.all(settings.saving()));
    Thread.currentThread().setUncaughtExceptionHandler(new Uncaught(shell));
    WindowPlaces places = new WindowPlaces();
    stages = new Stages(shell, places);
    Detached[] detached = new Detached[1];
    detached[0] =
        new Detached(
            shell,
            (code, root) -> {
              frame.listen(root);
              return stages.open(code, root, () -> detached[0].bringBack(code));
            });
    frame = new ConsoleWindow(shell, detached[0], this::quit);
    layout = new Layout(shell, frame, detached[0], places, new Remembered(settings.directory()));
    frameTime.watch(stages.show(frame, this::quit));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
    keeping.setCycleCount(Animation.INDEFINITE);
    keeping.play();
    frame.commands().lockPressed();
    shell.desk().texts().languageProperty().subscribe(now -> tongue = Tongue.of(now.code()));
  }

  private void tick() {
    frame.tick();
  }

  private void keep() {
    layout.save();
  }

  private void quit() {
    frame.commands().askToQuit(stop);
  }

  /// Saves the layout and takes the windows away.
  @Override
  public void close() {
    inWindow(
        () -> {
          clock.stop();
          keeping.stop();
          layout.save();
          stages.closeAll();
          shell.close();
        });
    window.close();
  }

  private void inWindow(Runnable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    window.offer(
        () -> {
          try {
            work.run();
            done.complete(null);
          } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
          }
        });
    done.join();
  }
}
