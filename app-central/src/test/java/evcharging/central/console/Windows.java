package evcharging.central.console;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What is open on the screen: the window of a test, and the dialogs it opened.
public final class Windows {
  private static final Duration LONG = Duration.ofSeconds(30);

  private Windows() {}

  /// A node of the topmost window that has one, once it is there.
  public static <T extends Node> T node(String query, Class<T> type) {
    return await(query)
        .atMost(LONG)
        .until(
            () ->
                OnFx.on(
                    () ->
                        List.copyOf(Window.getWindows()).reversed().stream()
                            .filter(w -> w.isShowing() && w.getScene() != null)
                            .map(w -> w.getScene().getRoot().lookup(query))
                            .filter(type::isInstance)
                            .map(type::cast)
                            .findFirst()),
            Optional::isPresent)
        .orElseThrow();
  }

  public static void fire(String button) {
    Button found = node(button, Button.class);
    OnFx.run(found::fire);
  }

  public static long open() {
    return OnFx.on(() -> Window.getWindows().stream().filter(Window::isShowing).count());
  }

  /// Dialogs first.
  public static void close(Stage stage) {
    OnFx.run(
        () -> {
          List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
          stage.hide();
        });
  }
}
