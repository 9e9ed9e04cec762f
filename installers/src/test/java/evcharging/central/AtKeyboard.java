package evcharging.central;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A person before the console who has no mouse: presses keys, and reads what the windows show.
final class AtKeyboard {
  private static final Duration SOON = Duration.ofSeconds(90);

  /// More stops than any window has.
  private static final int STOPS = 120;

  private final FxRobot robot = new FxRobot();

  /// The last key, with the others held down.
  void press(KeyCode... keys) {
    for (int i = 0; i < keys.length - 1; i++) {
      robot.press(keys[i]);
    }
    robot.push(keys[keys.length - 1]);
    for (int i = keys.length - 2; i >= 0; i--) {
      robot.release(keys[i]);
    }
  }

  void control(KeyCode key) {
    press(KeyCode.CONTROL, key);
  }

  void type(String text) {
    // TestFX would write into the first window.
    on(AtKeyboard::top).map(Scene::getWindow).ifPresent(robot::targetWindow);
    robot.write(text, 0);
  }

  /// Goes from stop to stop with Tab until the focus is there.
  void tabTo(String selector) {
    until("a stop at " + selector, () -> find(selector).filter(this::takesFocus).isPresent());
    for (int stop = 0; stop < STOPS; stop++) {
      if (on(() -> isAt(selector))) {
        return;
      }
      robot.push(KeyCode.TAB);
    }
    throw new AssertionError("Tab never comes to " + selector);
  }

  /// Goes to a button with Tab and presses it.
  void pressButton(String selector) {
    tabTo(selector);
    robot.push(KeyCode.SPACE);
  }

  private boolean takesFocus(Node node) {
    return node.isFocusTraversable() && !node.isDisabled();
  }

  private boolean isAt(String selector) {
    Node focused = top().map(Scene::getFocusOwner).orElse(null);
    return focused != null && find(selector).filter(node -> node == focused).isPresent();
  }

  // --- what is to be seen

  boolean shows(String selector) {
    return on(() -> find(selector).isPresent());
  }

  /// Of a label, a button or a field.
  String text(String selector) {
    return on(
        () ->
            switch (find(selector).orElse(null)) {
              case Labeled labeled -> labeled.getText();
              case TextInputControl field -> field.getText();
              case null, default -> "";
            });
  }

  /// Every text inside, from top to bottom of the tree.
  String texts(String selector) {
    return on(
        () -> {
          List<String> all = new ArrayList<>();
          find(selector).ifPresent(node -> collect(node, all));
          return String.join(" | ", all);
        });
  }

  private static void collect(Node node, List<String> all) {
    if (!node.isVisible()) {
      return;
    }
    boolean words = node instanceof Text && !(node instanceof FontIcon);
    if (words && node instanceof Text text && !text.getText().isBlank()) {
      all.add(text.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  /// The texts of each row of a table.
  List<String> rows(String table) {
    return on(() -> cells(table).map(AtKeyboard::read).toList());
  }

  String selectedRow(String table) {
    return on(
        () ->
            cells(table)
                .filter(IndexedCell::isSelected)
                .map(AtKeyboard::read)
                .findFirst()
                .orElse(""));
  }

  private static Stream<TableRow<?>> cells(String table) {
    return find(table).map(node -> node.lookupAll(".table-row-cell")).stream()
        .flatMap(Set::stream)
        .map(row -> (TableRow<?>) row);
  }

  private static String read(Node node) {
    List<String> all = new ArrayList<>();
    collect(node, all);
    return String.join(" | ", all);
  }

  boolean isDisabled(String selector) {
    return on(() -> find(selector).orElseThrow().isDisabled());
  }

  void until(String what, BooleanSupplier so) {
    Awaitility.await(what).atMost(SOON).until(() -> on(so::getAsBoolean));
  }

  /// In the window that has the keyboard.
  private static Optional<Node> find(String selector) {
    return top()
        .flatMap(
            scene ->
                scene.getRoot().lookupAll(selector).stream()
                    .filter(AtKeyboard::isShown)
                    .findFirst());
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Scene> top() {
    return List.copyOf(Window.getWindows()).reversed().stream()
        .filter(window -> window.isShowing() && !(window instanceof PopupWindow))
        .map(Window::getScene)
        .findFirst();
  }

  <T> T on(Supplier<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, question::get);
  }
}
