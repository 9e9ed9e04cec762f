package evcharging.central;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.console.OnFx;
import evcharging.crypto.Authority;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerNames;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ev-central` as it is started: the server and the window in one process.
final class CentralConsoleTest {
  @TempDir Path temporary;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;

  @BeforeEach
  void listen() throws Exception {
    ServerIdentity.issuedBy(
            Authority.create(Instant.now()), "central", ServerNames.ofThisMachine(), Instant.now())
        .save(temporary.resolve("identity"));
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    OnFx.run(() -> {});
  }

  @AfterEach
  void quiet() {
    System.setOut(out);
  }

  @Test
  void theWindowOpensBesideTheServerAndClosingItAsksAndStopsCentralInOrder() throws Exception {
    Path secret = temporary.resolve("secret");
    Files.writeString(secret, "not known yet");
    CompletableFuture<Integer> first = start(secret);
    until("the first secret", () -> !text("#first-secret").isEmpty());
    String shown = OnFx.on(() -> text("#first-secret").replace("\n", ""));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .as("what nobody reads ends in a log")
        .doesNotContain(shown);
    OnFx.run(() -> press("#first-secret-noted"));
    assertThat(OnFx.<Boolean>on(() -> has("#first-secret"))).isFalse();
    until("the wrong secret is refused", () -> !text("#sign-in-answer").isEmpty());
    close();
    until("nobody may stop it", () -> has("#question-yes"));
    assertThat(first).isNotDone();
    Files.writeString(secret, shown);
    OnFx.run(() -> press("#question-cancel"));
    stop(shown);
    assertThat(first.get(60, TimeUnit.SECONDS)).isZero();
    until("no window", () -> window().isEmpty());

    CompletableFuture<Integer> second = start(secret);
    until("signed in", () -> window().isPresent() && text("#who").startsWith("admin"));
    close();
    until("the question", () -> has("#question-yes"));
    OnFx.run(() -> press("#question-yes"));
    assertThat(second.get(60, TimeUnit.SECONDS)).isZero();
  }

  private CompletableFuture<Integer> start(Path secret) {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () ->
                code.complete(
                    CentralMain.run(
                        "--data",
                        temporary.toString(),
                        "--port",
                        "0",
                        "--api-port",
                        "0",
                        "--kafka",
                        "127.0.0.1:1",
                        "--registry",
                        "https://127.0.0.1:1",
                        "--console-operator",
                        "admin",
                        "--console-secret-file",
                        secret.toString())));
    return code;
  }

  /// Signs in by hand, then closes.
  private void stop(String secret) {
    OnFx.run(
        () -> {
          ((javafx.scene.control.TextField) node("#sign-in-name")).setText("admin");
          ((javafx.scene.control.TextField) node("#sign-in-secret")).setText(secret);
          press("#sign-in-enter");
        });
    until("signed in", () -> text("#who").startsWith("admin"));
    close();
    until("the question", () -> has("#question-yes"));
    OnFx.run(() -> press("#question-yes"));
  }

  private static void close() {
    OnFx.run(
        () ->
            window()
                .ifPresent(
                    open ->
                        Event.fireEvent(
                            open, new WindowEvent(open, WindowEvent.WINDOW_CLOSE_REQUEST))));
  }

  private static Optional<Window> window() {
    return Window.getWindows().stream()
        .filter(each -> each.getScene() != null && each.getScene().lookup("#console") != null)
        .findFirst();
  }

  private static Node node(String selector) {
    return window().map(open -> open.getScene().lookup(selector)).orElse(null);
  }

  private static boolean has(String selector) {
    return node(selector) != null;
  }

  private static String text(String selector) {
    return node(selector) instanceof Label label ? label.getText() : "";
  }

  private static void press(String selector) {
    ((Button) node(selector)).fire();
  }

  private static void until(String what, BooleanSupplier so) {
    Awaitility.await(what)
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> OnFx.<Boolean>on(so::getAsBoolean));
  }
}
