package evcharging.central.console;

import evcharging.central.console.desk.ConsoleSources;
import evcharging.config.LastResort;
import evcharging.domain.CpId;
import evcharging.styles.FxFeed;
import evcharging.styles.Pace;
import evcharging.styles.picture.Picture;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.util.Duration;

/// The console of a running Central on a machine without a display: nobody sits before it, it is
/// drawn into files. From any thread but the FX thread.
@LastResort("a picture that cannot be drawn is told to whoever asked for it")
public final class ConsolePictures implements AutoCloseable {
  private static final Duration TICK = Duration.millis(200);

  /// The ledger's answers come from other threads.
  private static final Duration SETTLED = Duration.millis(700);

  private static final long SIGN_IN_SECONDS = 10;

  private final FxFeed<Runnable> window =
      FxFeed.every(Pace.EVERY_PULSE, batch -> batch.forEach(Runnable::run));
  private final ConsoleSources sources;
  private final ConsoleSettings settings;
  private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));
  private Shell shell;
  private ConsoleWindow frame;
  private Scene scene;

  private ConsolePictures(ConsoleSources sources, ConsoleSettings settings) {
    this.sources = sources;
    this.settings = settings;
  }

  /// Brings the toolkit up without a display.
  ///
  /// @throws evcharging.config.Fault `NO-DISPLAY` where its libraries are missing
  public static void startToolkit() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Console.startToolkit();
  }

  /// Returns when there is something to draw.
  public static ConsolePictures open(ConsoleSources sources, ConsoleSettings settings) {
    ConsolePictures pictures = new ConsolePictures(sources, settings);
    pictures.inWindow(pictures::build);
    return pictures;
  }

  private void build() {
    shell = new Shell(sources, settings, Panes.all(settings.saving()));
    Thread.currentThread().setUncaughtExceptionHandler(new Uncaught(shell));
    Detached none = new Detached(shell, (_, _) -> () -> {});
    frame = new ConsoleWindow(shell, none, () -> {});
    // On no stage: the headless platform's screen is smaller than a picture.
    scene = new Scene(frame.root(), Picture.Size.LAPTOP.width(), Picture.Size.LAPTOP.height());
    shell.desk().look().dress(scene);
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
  }

  private void tick() {
    frame.tick();
  }

  /// Returns when the operator is signed in, or was not within some seconds.
  public void signIn(String name, String secret) {
    CompletableFuture<Boolean> signedIn = new CompletableFuture<>();
    inWindow(
        () -> {
          shell
              .signIn()
              .operatorProperty()
              .subscribe(who -> who.ifPresent(_ -> signedIn.complete(true)));
          shell.signIn().signIn(name, secret);
        });
    signedIn.completeOnTimeout(false, SIGN_IN_SECONDS, TimeUnit.SECONDS).join();
  }

  /// Draws this pane, with the drawer of this point; returns when the file is there.
  ///
  /// @throws IllegalArgumentException if there is no such pane
  public void save(String pane, Optional<CpId> point, Path file) {
    CompletableFuture<Void> drawn = new CompletableFuture<>();
    inWindow(
        () -> {
          if (!shell.kinds().containsKey(pane)) {
            throw new IllegalArgumentException("there is no pane " + pane);
          }
          shell.open(pane);
          shell.pointProperty().set(Optional.empty());
          point.ifPresent(shell::point);
          PauseTransition settled = new PauseTransition(SETTLED);
          settled.setOnFinished(_ -> draw(file, drawn));
          settled.play();
        });
    drawn.join();
  }

  private void draw(Path file, CompletableFuture<Void> drawn) {
    try {
      Picture.of(scene).save(file);
      drawn.complete(null);
    } catch (RuntimeException e) {
      drawn.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    inWindow(
        () -> {
          clock.stop();
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
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    done.join();
  }
}
