package evcharging.central.console;

import evcharging.central.network.Role;
import evcharging.styles.Theme;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;

/// Pictures of every pane of the console before a lively network: light and dark, two sizes.
public final class ConsolePicturesMain {
  private static final int POINTS = 120;

  private ConsolePicturesMain() {}

  /// @param arguments the directory for the pictures
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0]);
    Path data = Files.createTempDirectory("console-pictures");
    try (ConsoleRig rig = new ConsoleRig(data.resolve("journal"))) {
      ShellRig.account(rig, "ana", Role.ADMIN);
      ShellRig.account(rig, "luis", Role.OPERATOR);
      ConsoleDemo.fill(rig, POINTS);
      ShellRig console = OnFx.on(() -> new ShellRig(rig, data.resolve("layout"), Panes.all()));
      for (Size size : List.of(Size.LAPTOP, Size.DESKTOP)) {
        Scene scene = OnFx.on(() -> scene(console, size));
        pictures(console, scene, size, target);
        OnFx.run(() -> scene.setRoot(new Group()));
      }
      OnFx.run(console::close);
    }
    Platform.exit();
  }

  private static void pictures(ShellRig console, Scene scene, Size size, Path target) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      OnFx.run(() -> console.shell.desk().look().themeProperty().set(theme));
      for (String code : console.shell.kinds().keySet()) {
        OnFx.run(
            () -> {
              console.as("ana", Role.ADMIN);
              console.shell.open(code);
            });
        settle(console);
        String name = "console-" + code + "-" + size + "-" + theme.code() + ".png";
        OnFx.run(() -> Picture.of(scene).save(target.resolve(name)));
      }
    }
  }

  private static Scene scene(ShellRig console, Size size) {
    Scene scene = new Scene(console.window.root(), size.width(), size.height());
    console.shell.desk().look().dress(scene);
    return scene;
  }

  /// Questions to the ledger are answered by other threads.
  private static void settle(ShellRig console) {
    long until = System.nanoTime() + 700_000_000L;
    while (System.nanoTime() < until) {
      OnFx.run(console.window::tick);
    }
  }
}
