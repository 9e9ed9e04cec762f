package evcharging.central.console.alarms;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.central.core.NetworkView;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.Right;
import evcharging.styles.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The alarms that are not over, with what to do about each, and how good they are (control room,
/// points 10 to 21).
public final class AlarmsPane implements Pane {
  private static final double SIDE = 330;

  private final Desk desk;
  private final Texts texts;
  private final AlarmsModel model;
  private final AlarmTable table;
  private final AlarmBar bar;
  private final Guidance guidance;
  private final Handling handling;
  private final VBox content = new VBox();
  private final Blink blink = new Blink(content);

  public AlarmsPane(Desk desk) {
    this(desk, InstantSource.system());
  }

  AlarmsPane(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.texts = desk.texts().with(AlarmTexts.BUNDLE);
    this.model = new AlarmsModel(desk.acting(), clock);
    this.table = new AlarmTable(texts, model::toggle);
    this.guidance = new Guidance(texts, desk.navigation());
    this.handling = new Handling(texts, model, desk.acting().may(Right.OPERATE), table::selection);
    this.bar = new AlarmBar(texts, model, desk.calm());
    blink.calmProperty().bind(desk.calm());
    build();
  }

  private void build() {
    content.getStyleClass().addAll("list-pane", "alarms-pane");
    content.getStylesheets().addAll(AlarmSheets.all());
    VBox side = new VBox(guidance.node(), handling.node());
    side.getStyleClass().addAll("ev-card", "side-panel");
    ScrollPane scroll = new ScrollPane(side);
    scroll.getStyleClass().add("alarm-side");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinWidth(SIDE);
    scroll.setMaxWidth(SIDE);
    scroll.setFocusTraversable(false);
    VBox left = new VBox(table.node(), new FiguresPanel(texts, model).node());
    left.setSpacing(8);
    left.setMinWidth(0);
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    HBox middle = new HBox(left, scroll);
    middle.setSpacing(8);
    HBox.setHgrow(left, Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    content.getChildren().addAll(bar.node(), middle);
    model.linesProperty().subscribe(this::list);
    table.onSelected(this::selected);
    table.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    content.sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(_ -> lead()));
    selected();
  }

  private void list(List<Line> lines) {
    table.show(lines);
    bar.refresh();
    handling.refresh();
  }

  private void selected() {
    List<Line> chosen = table.selection();
    guidance.show(chosen.stream().findFirst());
    handling.refresh();
  }

  private void key(KeyEvent pressed) {
    Optional<Line> line = table.selection().stream().findFirst();
    if (pressed.isShortcutDown() || pressed.isAltDown() || line.isEmpty()) {
      return;
    }
    KeyCode code = pressed.getCode();
    boolean open = code == KeyCode.RIGHT && line.get().isGroup() && !line.get().open();
    boolean close = code == KeyCode.LEFT && (line.get().open() || line.get().child().isPresent());
    if (code == KeyCode.ENTER && line.get().point().isPresent()) {
      desk.navigation().point(line.get().point().get());
    } else if (open || close || code == KeyCode.ENTER && line.get().isGroup()) {
      model.toggle(line.get());
    } else if (code == KeyCode.A) {
      handling.acknowledge();
    } else if (code == KeyCode.N) {
      handling.focusNote();
    } else {
      return;
    }
    pressed.consume();
  }

  /// Selects the alarm that calls most urgently, if nothing else is: its guidance is there at once.
  private void lead() {
    if (table.selection().isEmpty()) {
      model.mostUrgent().ifPresent(row -> seek(row.key().toString()));
    }
  }

  @Override
  public Texts texts(Texts shell) {
    return texts;
  }

  /// @param id [evcharging.central.network.AlarmKey#toString]
  @Override
  public void seek(String id) {
    model.showProperty().set(Show.ALL);
    model.priorityProperty().set(Optional.empty());
    model.placeProperty().set(Optional.empty());
    table.select(id);
    table.node().requestFocus();
  }

  /// Selects a group and opens it to its children, if it is there.
  void open(AlarmKey group) {
    model.linesProperty().get().stream()
        .filter(line -> line.row().key().equals(group) && line.isGroup() && !line.open())
        .findFirst()
        .ifPresent(
            line -> {
              model.toggle(line);
              seek(group.toString());
            });
  }

  @Override
  public Map<String, String> kept() {
    return AlarmFilters.of(model);
  }

  @Override
  public void restore(Map<String, String> kept) {
    AlarmFilters.restore(kept, model);
  }

  @Override
  public String code() {
    return "alarms";
  }

  @Override
  public Ikon glyph() {
    return MaterialDesignA.ALARM_LIGHT_OUTLINE;
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public void show(NetworkView view) {
    model.show(view.alarms());
    blink.calls(model.mostUrgent().isPresent());
  }

  @Override
  public void focusSearch() {
    table.node().requestFocus();
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(
        new KeyHint("↑ ↓", "alarms.key.move"),
        new KeyHint("Enter", "alarms.key.point"),
        new KeyHint("A", "alarms.key.acknowledge"),
        new KeyHint("→ ←", "alarms.key.open"),
        new KeyHint("F8", "alarms.key.jump"),
        new KeyHint("F9", "alarms.key.silence"));
  }
}
