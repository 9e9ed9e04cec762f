package evcharging.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.styles.setup.SetupPane;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;

/// Somebody at a machine that was switched on for the first time: sees the assistant come up by
/// itself, and fills it in with mouse and keys.
public final class SetupPerson {
  private static final Duration SOON = Duration.ofSeconds(90);

  private final FxRobot robot = new FxRobot();

  public SetupPerson() {
    Platform.setImplicitExit(false);
    CompletableFuture<Void> started = new CompletableFuture<>();
    try {
      Platform.startup(() -> started.complete(null));
      started.join();
    } catch (IllegalStateException e) {
      // It runs already.
      return;
    }
  }

  /// The program, as it is started; ends when it does.
  public static FutureTask<Integer> starts(Callable<Integer> program) {
    FutureTask<Integer> running = new FutureTask<>(program);
    Thread.ofPlatform().daemon().name("program").start(running);
    return running;
  }

  public SetupPerson answers(String question, String text) {
    robot.clickOn(still(question)).eraseText(text(question).length());
    robot.write(text, 0);
    assertThat(text(question)).isEqualTo(text);
    return this;
  }

  public SetupPerson presses(String button) {
    robot.clickOn(still(button));
    return this;
  }

  /// Compares what is shown with what is read aloud, and says so.
  public SetupPerson compares(String fingerprint) {
    node("fingerprint");
    assertThat(text("fingerprint").replaceAll("\\s+", ":")).isEqualTo(fingerprint);
    return presses("same");
  }

  public SetupPerson reads(String id, String words) {
    await(id).atMost(SOON).until(() -> text(id).contains(words));
    return this;
  }

  /// Words, or the state of a step, anywhere in the assistant.
  public SetupPerson sees(String words) {
    await(words)
        .atMost(SOON)
        .until(
            () ->
                scene(SetupPerson::isAssistant)
                    .map(scene -> words(scene).contains(words) || hasStyle(scene, words))
                    .orElse(false));
    return this;
  }

  private static boolean hasStyle(Scene scene, String state) {
    String style = ".setup-is-" + state.toLowerCase(Locale.ROOT);
    return state.matches("[A-Z]+") && fx(() -> scene.getRoot().lookup(style)) != null;
  }

  /// Once that node has the focus.
  public SetupPerson has(String focused) {
    await(focused)
        .atMost(SOON)
        .until(
            () ->
                scene(SetupPerson::isAssistant)
                    .map(scene -> fx(scene::getFocusOwner))
                    .map(node -> focused.equals(node.getId()))
                    .orElse(false));
    return this;
  }

  /// With nothing but the keyboard.
  public SetupPerson types(KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.type(key);
    }
    return this;
  }

  public static Scene assistant() {
    return scene(SetupPerson::isAssistant).orElseThrow();
  }

  /// What a window that is no assistant shows, once it is there.
  public static Scene seesWindow(Predicate<Scene> which) {
    return await("the program's own window")
        .atMost(SOON)
        .until(() -> scene(scene -> !isAssistant(scene) && which.test(scene)), Optional::isPresent)
        .orElseThrow();
  }

  public static boolean seesAssistant() {
    return scene(SetupPerson::isAssistant).isPresent();
  }

  /// Once it is there and can be used.
  private Node node(String id) {
    return await(id).atMost(SOON).until(() -> find(id), Optional::isPresent).orElseThrow();
  }

  /// Once it stands where it stood a moment before: what is there before it is laid out is pressed
  /// in vain.
  private Node still(String id) {
    AtomicReference<Bounds> before = new AtomicReference<>();
    return await(id)
        .atMost(SOON)
        .until(() -> find(id).filter(node -> standsAt(node, before)), Optional::isPresent)
        .orElseThrow();
  }

  private static boolean standsAt(Node node, AtomicReference<Bounds> before) {
    Bounds now =
        fx(
            () -> {
              node.getScene().getRoot().layout();
              return node.localToScreen(node.getBoundsInLocal());
            });
    Bounds then = before.getAndSet(now);
    return now != null && !now.isEmpty() && now.equals(then);
  }

  private String text(String id) {
    Node node = node(id);
    return fx(
        () ->
            node instanceof TextInputControl input ? input.getText() : ((Labeled) node).getText());
  }

  private static Optional<Node> find(String id) {
    return fx(
        () ->
            scenes()
                .map(scene -> scene.lookup("#" + id))
                .filter(node -> node != null && !node.isDisabled())
                .findFirst());
  }

  private static boolean isAssistant(Scene scene) {
    return scene.getRoot() instanceof SetupPane;
  }

  private static Optional<Scene> scene(Predicate<Scene> which) {
    return fx(() -> scenes().filter(which).findFirst());
  }

  private static Stream<Scene> scenes() {
    return List.copyOf(Window.getWindows()).reversed().stream()
        .filter(Window::isShowing)
        .map(Window::getScene);
  }

  /// As with the cross of its frame.
  public static void closes(Scene scene) {
    Window window = scene.getWindow();
    fx(
        () -> {
          Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
          return null;
        });
  }

  /// Whatever is written there.
  public static String words(Scene scene) {
    return fx(() -> words(scene.getRoot()));
  }

  private static String words(Node node) {
    String own = node instanceof Text text ? text.getText() + "\n" : "";
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(SetupPerson::words)
            .reduce(own, String::concat)
        : own;
  }

  public static <T> T fx(Supplier<T> work) {
    return Platform.isFxApplicationThread()
        ? work.get()
        : CompletableFuture.supplyAsync(work, Platform::runLater).join();
  }
}
