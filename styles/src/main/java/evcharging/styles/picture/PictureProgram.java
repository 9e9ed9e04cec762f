package evcharging.styles.picture;

import evcharging.config.LastResort;
import evcharging.styles.Display;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A program that does nothing but save pictures, and ends however that goes: JavaFX's own thread
/// would keep it for ever.
@LastResort("whatever drawing throws ends the program, with its reason")
public final class PictureProgram {
  private static final Logger LOG = LoggerFactory.getLogger(PictureProgram.class);

  private PictureProgram() {}

  /// Ends the process: with 0 if all were drawn, else with 1 and the reason.
  public static void run(Drawing drawing) {
    System.exit(outcome(drawing));
  }

  static int outcome(Drawing drawing) {
    try {
      drawing.draw();
      return 0;
    } catch (Exception | Error e) {
      Throwable reason =
          e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
      LOG.error("No more pictures are drawn: {}", reason.toString(), reason);
      return 1;
    }
  }

  /// Brings JavaFX up if it is not, draws on its thread, and returns when that is done.
  ///
  /// @throws CompletionException with what the drawing threw
  public static void onFx(Runnable drawing) {
    CompletableFuture<Void> drawn = new CompletableFuture<>();
    Display.show(
        () -> {
          try {
            drawing.run();
            drawn.complete(null);
          } catch (RuntimeException | Error e) {
            drawn.completeExceptionally(e);
          }
        },
        "draw with -Dglass.platform=Headless");
    drawn.join();
  }

  /// What draws.
  public interface Drawing {
    void draw() throws Exception;
  }
}
