package evcharging.central.console;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.core.CommandDoor;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.Role;
import evcharging.domain.CpId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A viewer has no enabled command (control-room point 26): whatever can be pressed is pressed, in
/// every pane, and nothing reaches the core.
final class RolesTest {
  @TempDir Path directory;
  private ConsoleRig rig;
  private final List<Command> submitted = new ArrayList<>();

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory.resolve("journal"));
    rig.driver("D01");
    rig.supplying(rig.connected("CP001", "Berlin", "0.25"), "D01");
    rig.connected("CP002", "Madrid", "0.30");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void whateverAViewerOrAnAuditorOrNobodyPressesNothingReachesTheCore() {
    ShellRig console =
        OnFx.on(
            () ->
                new ShellRig(
                    rig.sources().with((CommandDoor) this::watched),
                    directory.resolve("layout"),
                    Panes.all(),
                    Duration.ZERO));
    OnFx.run(
        () -> {
          console.scene(1280, 900);
          for (Role role : List.of(Role.VIEWER, Role.AUDITOR)) {
            console.as("eva", role);
            pressEverything(console);
          }
          console.shell.signIn().operatorProperty().set(Optional.empty());
          pressEverything(console);
          console.close();
        });
    assertThat(submitted).isEmpty();
  }

  private void pressEverything(ShellRig console) {
    for (String code : console.shell.kinds().keySet()) {
      console.shell.open(code);
      console.shell.point(new CpId("CP001"));
      console.window.tick();
      console.scene(1280, 900);
      Set.copyOf(console.window.root().lookupAll(".button")).stream()
          .filter(node -> node instanceof Button button && isCommand(button))
          .map(Button.class::cast)
          .forEach(ButtonBase::fire);
    }
  }

  /// Not what saves a file or signs in.
  private static boolean isCommand(Button button) {
    String id = String.valueOf(button.getId());
    return !button.isDisabled()
        && button.isVisible()
        && !id.contains("csv")
        && !id.contains("pdf")
        && !id.contains("save")
        && !id.contains("lock");
  }

  private CompletableFuture<Reply> watched(Command command, Origin origin) {
    if (!(command instanceof Command.NoteAtConsole)) {
      submitted.add(command);
    }
    return rig.sources().door().submit(command, origin);
  }
}
