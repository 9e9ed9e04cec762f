package evcharging.central.console;

import evcharging.styles.picture.PictureProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Runs a part of the console before a [MadeUpNetwork]: in a window, or, with a directory, as
/// pictures.
public final class MadeUpDemo {
  private MadeUpDemo() {}

  /// Returns once the window is open; ends the process after pictures.
  ///
  /// @param arguments empty for a window, else where the pictures go
  /// @param scene what is in the window; on the FX thread
  /// @param pictures saves them; on the FX thread
  public static void run(
      String[] arguments,
      String title,
      Function<ConsoleRig, Scene> scene,
      BiConsumer<ConsoleRig, Path> pictures)
      throws IOException {
    ConsoleRig rig = new ConsoleRig(Files.createTempDirectory("made-up-demo"));
    if (arguments.length == 0) {
      PictureProgram.onFx(() -> open(rig, title, scene.apply(rig)));
      return;
    }
    Path to = Path.of(arguments[0]);
    PictureProgram.run(
        () -> {
          try (rig) {
            PictureProgram.onFx(() -> pictures.accept(rig, to));
          }
        });
  }

  private static void open(ConsoleRig rig, String title, Scene scene) {
    Stage stage = new Stage();
    stage.setTitle(title);
    stage.setScene(scene);
    stage.setOnHidden(
        _ -> {
          rig.close();
          Platform.exit();
        });
    stage.show();
  }
}
