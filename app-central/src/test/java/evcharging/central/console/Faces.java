package evcharging.central.console;

import evcharging.central.network.Command;
import evcharging.central.network.Role;
import evcharging.domain.CpId;
import evcharging.styles.picture.Picture.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.awaitility.Awaitility;

/// Every face of the console before a lively network of real rules: each pane, with what it shows
/// beside its list, the drawer, what lies over the window, and the dialogs. Tests look at them.
final class Faces implements AutoCloseable {
  private static final int POINTS = 36;

  final ConsoleRig rig;
  final ShellRig console;
  private Optional<Scene> scene = Optional.empty();

  Faces(Path directory) {
    rig = new ConsoleRig(directory.resolve("journal"));
    ShellRig.account(rig, "ana", Role.ADMIN);
    ShellRig.account(rig, "luis", Role.VIEWER);
    ConsoleDemo network = new ConsoleDemo(rig, POINTS);
    ConsoleRig.Connected pressed = rig.connected("CP900", "Hamburg", "0.25");
    rig.tell(
        new Command.TellState(
            pressed.id(),
            pressed.engine(),
            true,
            true,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    console =
        OnFx.on(
            () -> new ShellRig(rig, directory.resolve("layout"), Panes.all(), Duration.ofHours(1)));
    for (int second = 0; second < 5; second++) {
      network.beat();
      OnFx.run(console.window::tick);
    }
  }

  /// What can be seen, and how to come there. Names are of the window's own words.
  enum Face {
    LOCKED,
    FIRST_START,
    WALL,
    WALL_CHOSEN,
    WALL_TABLE,
    ALARMS,
    SESSIONS,
    SESSIONS_TICKET,
    DRIVERS,
    DRIVERS_ONE,
    POINTS,
    POINTS_ENROL,
    WEATHER,
    WEATHER_PLACE,
    AUDIT,
    AUDIT_ENTRY,
    ACCOUNTS,
    HEALTH,
    DRAWER_OVERVIEW,
    DRAWER_SESSIONS,
    DRAWER_AUDIT,
    DRAWER_TRAFFIC,
    PALETTE,
    KEYS,
    QUESTION;

    private String pane() {
      String name = name().toLowerCase(java.util.Locale.ROOT);
      int more = name.indexOf('_');
      String first = more < 0 ? name : name.substring(0, more);
      return List.of("locked", "first", "drawer", "palette", "keys", "question").contains(first)
          ? "wall"
          : first;
    }
  }

  /// The window with this face, laid out in this size; returns when nothing more changes. Any
  /// thread but the FX thread.
  Scene show(Face face, Size size) {
    OnFx.run(
        () -> {
          place(size);
          console.window.hideOverlay();
          console.shell.signIn().noted();
          console.shell.pointProperty().set(Optional.empty());
          console.as("ana", Role.ADMIN);
          console.shell.open(face.pane());
        });
    settle();
    OnFx.run(
        () -> {
          if (face.pane().equals("wall")) {
            view(0);
            fire(".wall-choose-none");
          }
          enter(face);
        });
    settle();
    // What a scroll pane keeps in a cache is not drawn anew in a picture without a window.
    OnFx.run(() -> lookupAll(".viewport").forEach(each -> each.setCache(false)));
    return scene.orElseThrow();
  }

  private void place(Size size) {
    scene.ifPresent(before -> before.setRoot(new Group()));
    Scene now = new Scene(console.window.root(), size.width(), size.height());
    console.shell.desk().look().dress(now);
    scene = Optional.of(now);
  }

  private void enter(Face face) {
    switch (face) {
      case LOCKED -> console.shell.signIn().operatorProperty().set(Optional.empty());
      case FIRST_START -> {
        console.shell.signIn().operatorProperty().set(Optional.empty());
        console.shell.signIn().showFirst("admin", "7K2M-Q9XD-4TRA-HV8W-P6TS-S9JJ-PRZG");
      }
      case WALL_TABLE -> view(1);
      case WALL_CHOSEN -> fire(".wall-choose-all");
      case ALARMS -> table("#alarm-list").getSelectionModel().clearAndSelect(0);
      case SESSIONS_TICKET, DRIVERS_ONE, WEATHER_PLACE, AUDIT_ENTRY ->
          table(".list-table").getSelectionModel().clearAndSelect(1);
      case POINTS_ENROL -> fire("#point-enrol");
      case DRAWER_OVERVIEW, DRAWER_SESSIONS, DRAWER_AUDIT, DRAWER_TRAFFIC -> {
        console.shell.point(new CpId("CP010"));
        ((TabPane) lookup(".point-tabs"))
            .getSelectionModel()
            .select(face.ordinal() - Face.DRAWER_OVERVIEW.ordinal());
      }
      case PALETTE -> console.window.showPalette();
      case KEYS -> console.window.showKeys();
      case QUESTION -> console.window.commands().askToQuit(() -> {});
      default -> {
        // The pane itself.
      }
    }
  }

  private void view(int which) {
    List<Node> views = List.copyOf(front().lookupAll(".wall-view"));
    ((ToggleButton) views.get(which)).setSelected(true);
  }

  private void fire(String selector) {
    ((Button) lookup(selector)).fire();
  }

  private TableView<?> table(String selector) {
    return (TableView<?>) front().lookup(selector);
  }

  private Parent front() {
    return console.shell.pane(console.shell.frontProperty().get());
  }

  private Set<Node> lookupAll(String selector) {
    return console.window.root().lookupAll(selector);
  }

  private Node lookup(String selector) {
    return console.window.root().lookup(selector);
  }

  /// Answers of the ledger come from other threads: until what is to be read stays the same.
  private void settle() {
    List<List<String>> before = new ArrayList<>();
    Awaitility.await("a still face")
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(60))
        .until(
            () -> {
              List<String> now = OnFx.on(this::read);
              boolean still = !before.isEmpty() && before.getLast().equals(now);
              before.add(now);
              return still;
            });
  }

  private List<String> read() {
    console.window.tick();
    Parent root = scene.orElseThrow().getRoot();
    root.applyCss();
    root.layout();
    root.applyCss();
    root.layout();
    List<String> texts = new ArrayList<>();
    collect(root, texts);
    // Rows that are written anew may be other cells of the same table.
    texts.sort(null);
    return texts;
  }

  private static void collect(Node node, List<String> texts) {
    if (node instanceof Text text && node.isVisible()) {
      texts.add(text.getText());
    }
    if (node instanceof Parent parent && node.isVisible()) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  @Override
  public void close() {
    OnFx.run(
        () -> {
          List.copyOf(Window.getWindows()).forEach(Window::hide);
          console.close();
        });
    rig.close();
  }
}
