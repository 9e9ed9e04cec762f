package evcharging.central.console;

import evcharging.central.console.point.PlayedTraffic;
import evcharging.central.network.Role;
import evcharging.domain.CpId;
import evcharging.styles.Theme;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import evcharging.styles.picture.PictureProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;

/// Pictures of the console before a lively network: every pane, the drawer of a point that charges,
/// and the alarms after a whole place was lost; light and dark, two sizes.
public final class ConsolePicturesMain {
  private static final int POINTS = 120;
  private static final long ANSWERS_NANOS = 700_000_000L;
  private static final long ALARM_DELAYS_NANOS = 40_000_000_000L;

  private final Path target;
  private final ShellRig console;
  private final ConsoleDemo network;

  private ConsolePicturesMain(Path target, ShellRig console, ConsoleDemo network) {
    this.target = target;
    this.console = console;
    this.network = network;
  }

  /// @param arguments the directory for the pictures
  public static void main(String[] arguments) {
    Path target = Path.of(arguments[0]);
    PictureProgram.run(() -> all(target));
  }

  private static void all(Path target) throws IOException {
    Path data = Files.createTempDirectory("console-pictures");
    try (ConsoleRig rig = new ConsoleRig(data.resolve("journal"))) {
      ShellRig.account(rig, "ana", Role.ADMIN);
      ShellRig.account(rig, "luis", Role.OPERATOR);
      ConsoleDemo network = new ConsoleDemo(rig, POINTS);
      ShellRig console = OnFx.on(() -> new ShellRig(rig, data.resolve("layout"), Panes.all()));
      OnFx.run(() -> console.as("ana", Role.ADMIN));
      new ConsolePicturesMain(target, console, network).take();
      OnFx.run(console::close);
    }
  }

  private void take() {
    // A trend needs some readings.
    for (int second = 0; second < 20; second++) {
      network.beat();
      OnFx.run(console.window::tick);
    }
    for (String code : List.copyOf(console.shell.kinds().keySet())) {
      OnFx.run(() -> console.shell.open(code));
      pictures(code);
    }
    if (console.shell.drawer().isPresent()) {
      OnFx.run(
          () -> {
            console.shell.open("wall");
            console.shell.point(new CpId("CP010"));
          });
      pictures("drawer");
      OnFx.run(this::showTraffic);
      pictures("traffic");
      OnFx.run(console.shell::goBack);
    }
    if (console.shell.kinds().containsKey("alarms")) {
      network.loseAPlace();
      settle(ALARM_DELAYS_NANOS);
      OnFx.run(() -> console.shell.open("alarms"));
      pictures("alarm-flood");
    }
  }

  /// What passed of late between Central and the point, one of it chosen.
  private void showTraffic() {
    new PlayedTraffic(network.traffic()).play(new CpId("CP010"), Instant.now());
    Parent drawer = console.shell.drawer().orElseThrow();
    ((TabPane) drawer.lookup(".point-tabs")).getSelectionModel().selectLast();
    console.window.tick();
    ((ListView<?>) drawer.lookup(".point-traffic")).getSelectionModel().select(0);
  }

  private void pictures(String name) {
    for (Size size : List.of(Size.LAPTOP, Size.DESKTOP)) {
      Scene scene = OnFx.on(() -> new Scene(console.window.root(), size.width(), size.height()));
      OnFx.run(() -> console.shell.desk().look().dress(scene));
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        OnFx.run(() -> console.shell.desk().look().themeProperty().set(theme));
        settle(ANSWERS_NANOS);
        network.beat();
        OnFx.run(console.window::tick);
        String file = "console-" + name + "-" + size + "-" + theme.code() + ".png";
        OnFx.run(() -> Picture.of(scene).saveSmall(target.resolve(file)));
      }
      OnFx.run(() -> scene.setRoot(new Group()));
    }
  }

  /// Questions to the ledger are answered by other threads, alarms come after their delays.
  private void settle(long nanos) {
    long until = System.nanoTime() + nanos;
    while (System.nanoTime() < until) {
      OnFx.run(console.window::tick);
      LockSupport.parkNanos(50_000_000L);
    }
  }
}
