package evcharging.central.console;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.journal.AuditFilter;
import evcharging.central.journal.StoredEntry;
import evcharging.central.network.Role;
import evcharging.styles.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The real window, led by keys alone: a whole shift without a mouse.
final class ConsoleKeysTest {
  @TempDir Path directory;
  private ConsoleRig rig;
  private ShellRig console;
  private final FxRobot robot = new FxRobot();

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory.resolve("journal"));
    ShellRig.account(rig, "ana", Role.ADMIN);
    rig.connected("CP001", "Berlin", "0.25");
    console =
        OnFx.on(
            () ->
                new ShellRig(
                    rig, directory.resolve("layout"), Panes.all(), Duration.ofMinutes(10)));
    Stage stage = OnFx.show(console.window.root(), console.shell.desk().look());
    OnFx.run(
        () -> {
          stage.requestFocus();
          console.window.commands().lockPressed();
        });
  }

  @AfterEach
  void close() {
    OnFx.run(
        () -> {
          Scene scene = console.window.root().getScene();
          scene.setRoot(new javafx.scene.Group());
          console.close();
        });
    rig.close();
  }

  @Test
  void aShiftWithoutAMouse() {
    signIn("ana", ShellRig.SECRET);
    until("signed in", () -> console.shell.signIn().operatorProperty().get().isPresent());

    List<String> panes = List.copyOf(console.shell.kinds().keySet());
    for (int i = 0; i < Math.min(9, panes.size()); i++) {
      robot.press(KeyCode.CONTROL).push(digit(i + 1)).release(KeyCode.CONTROL);
      String pane = panes.get(i);
      until(pane + " in front", () -> console.shell.frontProperty().get().equals(pane));
    }

    robot.push(KeyCode.F1);
    until("the key list", () -> has(".key-list"));
    robot.push(KeyCode.ESCAPE);
    until("no key list", () -> !has(".key-list"));

    find("health");
    until("health", () -> console.shell.frontProperty().get().equals("health"));
    find("dark");
    until("dark", () -> console.shell.desk().look().theme() == Theme.DARK);

    robot.push(KeyCode.F6);
    Node first = focused();
    robot.push(KeyCode.F6);
    assertThat(focused()).isNotSameAs(first);

    robot.press(KeyCode.CONTROL).push(KeyCode.D).release(KeyCode.CONTROL);
    until("a window of its own", () -> console.windows.containsKey("health"));
    robot.press(KeyCode.CONTROL).push(KeyCode.D).release(KeyCode.CONTROL);
    until("back again", () -> console.windows.isEmpty());

    robot.press(KeyCode.CONTROL).push(KeyCode.L).release(KeyCode.CONTROL);
    until("locked", () -> console.shell.signIn().operatorProperty().get().isEmpty());
    assertThat(actions()).contains("operator.signed-in/1", "operator.signed-out/1");
  }

  @Test
  void theWrongSecretIsAnsweredLikeTheWrongNameAndAfterFiveTriesTheAccountRests() {
    until("laid out", () -> has("#sign-in-answer"));
    tries("ana", "not the secret", 1);
    String wrongSecret = OnFx.on(this::answer);
    tries("nobody", "not the secret", 2);
    assertThat(OnFx.<String>on(this::answer)).isEqualTo(wrongSecret);
    for (int failed = 2; failed <= 5; failed++) {
      tries("ana", "not the secret", failed + 1);
    }
    OnFx.run(() -> console.shell.signIn().signIn("ana", ShellRig.SECRET));
    until("resting", () -> answer().contains("wait"));
    assertThat(OnFx.<Boolean>on(() -> console.shell.signIn().operatorProperty().get().isEmpty()))
        .isTrue();
  }

  /// Until the audit log has so many failures, and the answer is there.
  private void tries(String name, String secret, int failures) {
    OnFx.run(() -> console.shell.signIn().signIn(name, secret));
    until("failure " + failures, () -> failures() == failures);
  }

  private void signIn(String name, String secret) {
    until(
        "the last try is over", () -> !console.window.root().lookup("#sign-in-name").isDisabled());
    OnFx.run(
        () -> {
          field("#sign-in-name").clear();
          field("#sign-in-name").requestFocus();
        });
    robot.write(name).push(KeyCode.ENTER).write(secret).push(KeyCode.ENTER);
  }

  private void find(String words) {
    robot.press(KeyCode.CONTROL).push(KeyCode.K).release(KeyCode.CONTROL);
    until("the palette", () -> has("#palette-typed"));
    robot.write(words);
    until(
        "offers for " + words,
        () ->
            !((ListView<?>) console.window.root().lookup("#palette-offers")).getItems().isEmpty());
    robot.push(KeyCode.ENTER);
    until("no palette", () -> !has("#palette-typed"));
  }

  private static KeyCode digit(int digit) {
    return KeyCode.getKeyCode(Integer.toString(digit));
  }

  private TextInputControl field(String id) {
    return (TextInputControl) console.window.root().lookup(id);
  }

  private String answer() {
    return ((Label) console.window.root().lookup("#sign-in-answer")).getText();
  }

  private boolean has(String selector) {
    return console.window.root().lookup(selector) != null;
  }

  private Node focused() {
    return OnFx.on(() -> console.window.root().getScene().getFocusOwner());
  }

  private List<String> actions() {
    return rig.sources().ledger().audit(AuditFilter.NEWEST).stream()
        .map(StoredEntry::action)
        .toList();
  }

  private long failures() {
    return actions().stream().filter("operator.sign-in-failed/1"::equals).count();
  }

  private static void until(String what, BooleanSupplier so) {
    Awaitility.await(what)
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> OnFx.<Boolean>on(so::getAsBoolean));
  }
}
