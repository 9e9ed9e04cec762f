package evcharging.central.console;

import evcharging.central.console.desk.ConsoleSources;
import evcharging.central.console.desk.Operator;
import evcharging.central.console.export.SaveDialog;
import evcharging.central.network.Command;
import evcharging.central.network.Role;
import evcharging.crypto.Busy;
import evcharging.crypto.PasswordGate;
import evcharging.crypto.PasswordHash;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/// The whole window before a real core, without a stage. FX thread, but for its making of accounts.
final class ShellRig implements AutoCloseable {
  static final String SECRET = "correct horse battery";

  final Shell shell;
  final Map<String, StackPane> windows = new HashMap<>();
  final AtomicInteger quits = new AtomicInteger();
  final Detached detached;
  final ConsoleWindow window;
  final Layout layout;

  ShellRig(ConsoleRig rig, Path directory, Panes panes) {
    this(rig, directory, panes, Duration.ZERO);
  }

  ShellRig(ConsoleRig rig, Path directory, Panes panes, Duration idle) {
    this(rig.sources(), directory, panes, idle);
  }

  ShellRig(ConsoleSources sources, Path directory, Panes panes, Duration idle) {
    shell =
        new Shell(
            sources,
            new ConsoleSettings(
                directory,
                idle,
                ZoneOffset.UTC,
                Language.ENGLISH,
                SaveDialog.into(directory.resolve("exports"))),
            panes);
    detached =
        new Detached(
            shell,
            (code, root) -> {
              windows.put(code, root);
              return () -> windows.remove(code);
            });
    window = new ConsoleWindow(shell, detached, quits::incrementAndGet);
    layout = new Layout(shell, window, detached, new WindowPlaces(), new Remembered(directory));
  }

  /// Any thread.
  static void account(ConsoleRig rig, String name, Role role) {
    try {
      String hash = new PasswordGate().hash(PasswordHash.Profile.PEOPLE_OPERATOR, SECRET).encoded();
      rig.tell(new Command.AddOperator(name, role, hash));
    } catch (Busy e) {
      throw new IllegalStateException(e);
    }
  }

  /// The window in a scene of this size, laid out.
  Scene scene(double width, double height) {
    Scene scene = window.root().getScene();
    if (scene == null) {
      scene = new Scene(window.root(), width, height);
      shell.desk().look().dress(scene);
    }
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene;
  }

  /// As if the secret had been right.
  void as(String name, Role role) {
    shell.signIn().operatorProperty().set(Optional.of(new Operator(name, role)));
  }

  @Override
  public void close() {
    shell.close();
  }
}
