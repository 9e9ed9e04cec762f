package evcharging.central.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.central.core.NetworkView;
import evcharging.central.network.Command;
import evcharging.central.network.PointEvent;
import evcharging.central.network.Role;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// A part of the window that throws, wherever it does: a card with an incident id stands in its
/// place, the other parts and Central go on.
@Tag("P-02")
final class FailingPartTest {
  @TempDir Path directory;
  private ConsoleRig rig;
  private Optional<Thread.UncaughtExceptionHandler> before = Optional.empty();

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory.resolve("journal"));
  }

  @AfterEach
  void close() {
    before.ifPresent(OnFx::uncaught);
    rig.close();
  }

  /// A wall that throws, and a pane that does not.
  private ShellRig shell(Function<Desk, Pane> wall) {
    Panes panes =
        CalmPane.only(
            new PaneKind("wall", MaterialDesignB.BUG, true, wall), CalmPane.kind("audit"));
    return OnFx.on(() -> new ShellRig(rig, directory.resolve("layout"), panes));
  }

  @Test
  void aPaneThatThrowsWhenItIsBuiltIsACardWithAnIncidentIdAndTheOthersWork() {
    ShellRig console = shell(_ -> explode());
    OnFx.run(
        () -> {
          assertThat(incident(console, "wall")).startsWith("INCIDENT-");
          console.shell.open("audit");
          console.window.tick();
          assertThat(console.shell.pane("audit").part()).isPresent();
          console.close();
        });
  }

  @Test
  void aPaneThatThrowsWhenItShowsOrWhenAKeyIsPressedIsACardAndCentralGoesOn() {
    Trouble trouble = OnFx.on(Trouble::new);
    ShellRig console = shell(_ -> trouble);
    OnFx.run(
        () -> {
          trouble.button.fire();
          assertThat(incident(console, "wall")).startsWith("INCIDENT-");
          ((Button) console.shell.pane("wall").lookup(".incident .button")).fire();
          assertThat(console.shell.pane("wall").part()).isPresent();
          trouble.broken = true;
          console.window.tick();
          assertThat(incident(console, "wall")).startsWith("INCIDENT-");
          console.close();
        });
    rig.driver("D01");
    assertThat(rig.view().drivers()).hasSize(1);
  }

  @Test
  void aPaneThatThrowsWhenItIsLaidOutIsACardAndTheOthersAreLaidOut() {
    Trouble trouble = OnFx.on(Trouble::new);
    ShellRig console = shell(_ -> trouble);
    OnFx.run(
        () -> {
          console.as("ana", Role.ADMIN);
          console.scene(1280, 800);
          trouble.unlaid = true;
          trouble.deep.requestLayout();
          console.scene(1280, 800);
          assertThat(incident(console, "wall")).startsWith("INCIDENT-");
          console.scene(1280, 800);
          Region card = (Region) console.shell.pane("wall").lookup(".incident");
          assertThat(card.getHeight()).as("the card itself is laid out").isPositive();
          console.shell.open("audit");
          console.scene(1280, 800);
          assertThat(((Region) console.shell.pane("audit").lookup(".calm")).getWidth())
              .isPositive();
          console.close();
        });
  }

  @Test
  void whatATimerOfAPartThrowsIsItsCard() {
    Trouble trouble = OnFx.on(Trouble::new);
    ShellRig console = onScreen(trouble);
    OnFx.run(() -> new Timeline(new KeyFrame(Duration.ONE, _ -> explode())).play());
    await().until(() -> OnFx.on(() -> incident(console, "wall").startsWith("INCIDENT-")));
    theOthersWork(console);
  }

  @Test
  void whatAPartThrowsWhileStylesAreAppliedIsItsCard() {
    Trouble trouble = OnFx.on(Trouble::new);
    ShellRig console = onScreen(trouble);
    OnFx.run(
        () -> {
          trouble.deep.opacityProperty().subscribe((_, _) -> explode());
          trouble.stack().getStylesheets().add("data:text/css,.deep{-fx-opacity:0.5;}");
        });
    await().until(() -> OnFx.on(() -> incident(console, "wall").startsWith("INCIDENT-")));
    theOthersWork(console);
  }

  @Test
  void whatIsNobodysIsToldInTheLastLine() {
    ShellRig console = onScreen(OnFx.on(Trouble::new));
    Throwable placeless = new IllegalStateException("meant to");
    placeless.setStackTrace(new StackTraceElement[0]);
    OnFx.run(
        () -> new Uncaught(console.shell).uncaughtException(Thread.currentThread(), placeless));
    assertThat(OnFx.on(() -> ((Label) console.window.root().lookup("#incident")).getText()))
        .contains("INCIDENT-");
    theOthersWork(console);
  }

  @Test
  void whatIsShownOnceTheConsoleIsClosedIsNoFault() {
    ConsoleRig.Connected point = rig.connected("CP001", "Berlin", "0.25");
    ShellRig console = OnFx.on(() -> new ShellRig(rig, directory.resolve("layout"), Panes.all()));
    OnFx.run(
        () -> {
          console.as("ana", Role.ADMIN);
          console.shell.soundsProperty().set(true);
          console.window.tick();
          console.close();
        });
    rig.tell(
        new Command.NoteRefused(
            new PointEvent.HelloRefused(point.id(), "engine", "ALREADY_CONNECTED", 1)));
    await().until(() -> rig.view().alarms().mostUrgentCalling().isPresent());
    OnFx.run(
        () -> {
          console.window.tick();
          assertThat(console.shell.frames()).allMatch(frame -> frame.part().isPresent());
        });
  }

  /// In a real window, with what Central's console does about whatever nobody catches.
  private ShellRig onScreen(Trouble trouble) {
    ShellRig console = shell(_ -> trouble);
    OnFx.run(() -> console.as("ana", Role.ADMIN));
    before = Optional.of(OnFx.uncaught(new Uncaught(console.shell)));
    OnFx.show(console.window.root(), console.shell.desk().look());
    return console;
  }

  private static void theOthersWork(ShellRig console) {
    OnFx.run(() -> console.shell.open("audit"));
    await()
        .until(
            () ->
                OnFx.on(
                    () -> ((Region) console.shell.pane("audit").lookup(".calm")).getWidth() > 0));
    OnFx.run(console::close);
  }

  private static Pane explode() {
    throw new IllegalStateException("meant to");
  }

  private static String incident(ShellRig console, String pane) {
    Node id = console.shell.pane(pane).lookup(".incident-id");
    return id == null ? "none" : ((Label) id).getText();
  }

  private static final class Trouble extends CalmPane {
    final Button button = new Button("boom");
    final StackPane deep =
        new StackPane() {
          @Override
          protected void layoutChildren() {
            if (unlaid) {
              explode();
            }
            super.layoutChildren();
          }
        };
    boolean broken;
    boolean unlaid;

    Trouble() {
      super("wall");
      deep.getStyleClass().add("deep");
      stack().getChildren().addAll(new StackPane(deep), button);
      button.setOnAction(_ -> explode());
    }

    @Override
    public void show(NetworkView view) {
      if (broken) {
        explode();
      }
    }
  }
}
