package evcharging.central.console.alarms;

import evcharging.central.network.Alarm;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmRow;
import evcharging.central.network.AlarmType;
import evcharging.styles.AlarmSign;
import evcharging.styles.control.LongText;
import evcharging.styles.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of alarms: glyph, word and colour of each, a flashing mark where one calls.
final class AlarmTable {
  private static final PseudoClass CALLING = PseudoClass.getPseudoClass("calling");
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
  private static final double ROW = 30;
  private static final double WIDE = 860;

  private final Texts texts;
  private final TableView<Line> table = new TableView<>();
  private final ObservableList<Line> items = FXCollections.observableArrayList();
  private Runnable selected = () -> {};

  AlarmTable(Texts texts, Consumer<Line> onToggle) {
    this.texts = texts;
    table.setId("alarm-list");
    table.getStyleClass().addAll("dense", "list-table", "alarm-table");
    table.setItems(items);
    table.setFixedCellSize(ROW);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.accessibleTextProperty().bind(texts.bind("alarms.list"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setRowFactory(_ -> new Row(onToggle));
    Label none = new Label();
    none.textProperty().bind(texts.bind("alarms.none"));
    table.setPlaceholder(none);
    column("priority", 108, line -> priority(line), this::sign);
    column("state", 148, line -> state(line), this::glyph);
    column("what", 236, this::what, _ -> null);
    column("where", 84, this::where, _ -> null);
    column("since", 80, this::since, _ -> null);
    column("count", 62, this::count, _ -> null);
    column("details", 200, this::details, _ -> null);
    texts.languageProperty().subscribe(table::refresh);
    table.getSelectionModel().getSelectedItems().subscribe(() -> selected.run());
  }

  TableView<Line> node() {
    return table;
  }

  void onSelected(Runnable listener) {
    selected = listener;
  }

  List<Line> selection() {
    return List.copyOf(table.getSelectionModel().getSelectedItems());
  }

  /// Newer lines take the place of the older ones; what was selected stays selected.
  void show(List<Line> lines) {
    Set<String> kept = selection().stream().map(Line::id).collect(Collectors.toSet());
    items.setAll(lines);
    table.getSelectionModel().clearSelection();
    for (int i = 0; i < lines.size() && !kept.isEmpty(); i++) {
      if (kept.remove(lines.get(i).id())) {
        table.getSelectionModel().select(i);
      }
    }
  }

  /// Selects this line alone and brings it to sight.
  void select(String id) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(id)) {
        table.getSelectionModel().clearAndSelect(i);
        table.getFocusModel().focus(i);
        table.scrollTo(i);
        return;
      }
    }
  }

  private String priority(Line line) {
    return line.child().isPresent() ? "" : texts.get(AlarmSign.of(line.row().priority()).wordKey());
  }

  private String state(Line line) {
    return line.child().isPresent() ? "" : texts.get("alarms.state." + line.row().state());
  }

  private String what(Line line) {
    AlarmRow row = line.row();
    if (line.child().isPresent()) {
      return "        " + texts.get("alarms.child");
    }
    String name = AlarmTexts.name(texts, row.key().type());
    if (!line.isGroup()) {
      return name;
    }
    String children = texts.get("alarms.children", texts.formats().count(row.children().size()));
    return (line.open() ? "▾ " : "▸ ") + name + " · " + children;
  }

  private String where(Line line) {
    AlarmKey key = line.row().key();
    boolean central = key.type().about() == AlarmType.About.CENTRAL;
    return line.child()
        .map(c -> c.point().value())
        .orElse(central && key.equals(AlarmKey.central(key.type())) ? "Central" : key.of());
  }

  private String since(Line line) {
    return texts
        .formats()
        .time(line.child().map(AlarmRow.Child::lostAt).orElse(line.row().alarm().since()));
  }

  private String count(Line line) {
    Alarm alarm = line.row().alarm();
    return line.child().isPresent() ? "" : texts.formats().count(alarm.occurrences());
  }

  private String details(Line line) {
    Alarm alarm = line.row().alarm();
    if (line.child().isPresent()) {
      return "";
    }
    return alarm.chattering()
        ? texts.get("alarms.chattering") + ", " + alarm.details()
        : alarm.details();
  }

  private Node sign(Line line) {
    if (line.child().isPresent()) {
      return null;
    }
    Region mark = new Region();
    mark.getStyleClass().add("flash-mark");
    FontIcon icon = new FontIcon(AlarmSign.of(line.row().priority()).glyph());
    icon.getStyleClass().add("sign-glyph");
    HBox both = new HBox(mark, icon);
    both.getStyleClass().add("sign-and-mark");
    return both;
  }

  private Node glyph(Line line) {
    if (line.child().isPresent()) {
      return null;
    }
    FontIcon icon = new FontIcon(StateGlyph.of(line.row().state()));
    icon.getStyleClass().add("state-glyph");
    return icon;
  }

  private void column(
      String code, double width, Function<Line, String> text, Function<Line, Node> graphic) {
    TableColumn<Line, Line> column = new TableColumn<>();
    column.setId(code);
    column.textProperty().bind(texts.bind("alarms.column." + code));
    column.setPrefWidth(width);
    column.setMinWidth(code.equals("details") ? 40 : width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        _ ->
            code.equals("details")
                ? LongText.on(new Cell(text, graphic))
                : new Cell(text, graphic));
    column.getStyleClass().add(code.equals("count") ? "figure" : code);
    table.getColumns().add(column);
    if (code.equals("details")) {
      // Where it is narrow the guidance says what was seen.
      table.widthProperty().subscribe(room -> column.setVisible(room.doubleValue() > WIDE));
    }
  }

  private static final class Cell extends TableCell<Line, Line> {
    private final Function<Line, String> text;
    private final Function<Line, Node> graphic;

    Cell(Function<Line, String> text, Function<Line, Node> graphic) {
      this.text = text;
      this.graphic = graphic;
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      boolean none = empty || line == null;
      setText(none ? null : text.apply(line));
      setGraphic(none ? null : graphic.apply(line));
    }
  }

  /// A row has the colours of its priority.
  private static final class Row extends TableRow<Line> {
    private String dress = "";

    Row(Consumer<Line> onToggle) {
      setOnMouseClicked(
          click -> {
            if (click.getClickCount() == 2 && getItem() != null && getItem().isGroup()) {
              onToggle.accept(getItem());
            }
          });
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      boolean none = empty || line == null;
      String now = none ? "" : AlarmSign.of(line.row().priority()).styleClass();
      if (!now.equals(dress)) {
        getStyleClass().remove(dress);
        dress = now;
        if (!now.isEmpty()) {
          getStyleClass().add(now);
        }
      }
      boolean calling = !none && line.child().isEmpty() && line.row().isCalling();
      pseudoClassStateChanged(CALLING, calling);
      pseudoClassStateChanged(QUIET, !none && !line.row().isCalling() && !line.row().isStanding());
    }
  }
}
