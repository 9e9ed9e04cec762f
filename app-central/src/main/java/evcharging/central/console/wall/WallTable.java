package evcharging.central.console.wall;

import evcharging.central.console.desk.ShortSession;
import evcharging.domain.CpId;
import evcharging.styles.StateSign;
import evcharging.styles.control.LongText;
import evcharging.styles.control.SignBadge;
import evcharging.styles.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// The same points as rows: more of them on a screen. Rows stay where they are while figures
/// change; a click on a column's head sorts them once.
final class WallTable {
  private static final String ID = "wall-column-";
  private static final String REASON = "reason";
  private static final double LEAST_REASON = 120;
  private static final double SCROLL_BAR = 18;
  private static final List<String> EXPENDABLE =
      List.of("session", "price", "age", "amount", "energy", "driver", "place");

  private final WallModel model;
  private final RowTexts words;
  private final TableView<Slot> table = new TableView<>();
  private final List<SlotCell> cells = new ArrayList<>();
  private boolean syncing;

  WallTable(WallModel model, RowTexts words) {
    this.model = model;
    this.words = words;
    table.getStyleClass().add("wall-table");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.accessibleTextProperty().bind(words.texts().bind("wall.table"));
    table.setFixedCellSize(30);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    columns();
    table.widthProperty().subscribe(this::fit);
    model.groupsProperty().subscribe(this::refill);
    model.updatesProperty().subscribe(this::refresh);
    words.texts().languageProperty().subscribe(_ -> refresh());
    table.getSelectionModel().getSelectedIndices().subscribe(() -> chosenInTable());
    model.selection().chosenProperty().subscribe(_ -> chosenElsewhere());
  }

  TableView<Slot> node() {
    return table;
  }

  void onOpen(Consumer<CpId> open) {
    table.setRowFactory(
        _ -> {
          TableRow<Slot> row = new TableRow<>();
          row.setOnMouseClicked(
              click -> {
                if (click.getClickCount() == 2 && !row.isEmpty()) {
                  open.accept(row.getItem().id());
                }
              });
          return row;
        });
    table.setOnKeyPressed(
        key -> {
          Slot at = table.getFocusModel().getFocusedItem();
          if (key.getCode() == KeyCode.ENTER && at != null) {
            open.accept(at.id());
            key.consume();
          }
        });
  }

  private void columns() {
    TableColumn<Slot, Slot> state = column("state", 176, words::state, row -> row.sign());
    state.setCellFactory(_ -> new StateCell());
    table
        .getColumns()
        .setAll(
            List.of(
                column("id", 112, row -> row.id().value(), WallRow::id),
                state,
                column("place", 112, row -> row.place().name(), WallRow::place),
                figure("power", 96, words::power, WallRow::power),
                figure("energy", 104, words::energy, WallRow::energy),
                figure("amount", 92, words::amount, WallRow::amount),
                column("driver", 104, WallRow::driver, WallRow::driver),
                column("session", 190, row -> ShortSession.of(row.sessionId()), WallRow::sessionId),
                figure("price", 116, words::price, row -> row.price().tenThousandthsPerKwh()),
                column("age", 112, row -> words.ageText(row, model.now()), WallRow::heardAt),
                column(REASON, 220, this::reason, row -> words.reason(row))));
  }

  /// Where it is narrow, columns of little weight go before any text is cut.
  private void fit() {
    double room = table.getWidth() - SCROLL_BAR;
    double used = table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum();
    for (String key : EXPENDABLE) {
      TableColumn<Slot, ?> column =
          table.getColumns().stream()
              .filter(each -> each.getId().equals(ID + key))
              .findFirst()
              .orElseThrow();
      boolean goes = room > 0 && used > room;
      column.setVisible(!goes);
      used -= goes ? column.getPrefWidth() : 0;
    }
  }

  private String reason(WallRow row) {
    Instant now = model.now();
    return row.order().map(mark -> words.order(mark, now)).orElseGet(() -> words.reason(row));
  }

  private <C extends Comparable<? super C>> TableColumn<Slot, Slot> figure(
      String key, double width, Function<WallRow, String> text, Function<WallRow, C> by) {
    TableColumn<Slot, Slot> column = column(key, width, text, by);
    column.getStyleClass().add("figure-column");
    return column;
  }

  private <C extends Comparable<? super C>> TableColumn<Slot, Slot> column(
      String key, double width, Function<WallRow, String> text, Function<WallRow, C> by) {
    TableColumn<Slot, Slot> column = new TableColumn<>();
    column.textProperty().bind(words.texts().bind("wall.column." + key));
    column.setId(ID + key);
    column.setPrefWidth(width);
    column.setMinWidth(key.equals(REASON) ? LEAST_REASON : width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        _ -> key.equals(REASON) ? LongText.on(new TextCell(text)) : new TextCell(text));
    column.setComparator(Comparator.comparing((Slot slot) -> by.apply(slot.row())));
    return column;
  }

  private void refill() {
    syncing = true;
    table.getItems().setAll(model.shown());
    if (!table.getSortOrder().isEmpty()) {
      table.sort();
    }
    syncing = false;
    chosenElsewhere();
  }

  /// Brings what is in sight up to the moment.
  void refresh() {
    if (table.isVisible()) {
      cells.forEach(SlotCell::refresh);
    }
  }

  private void chosenInTable() {
    if (syncing) {
      return;
    }
    syncing = true;
    Set<CpId> chosen = new HashSet<>();
    table.getSelectionModel().getSelectedItems().forEach(s -> chosen.add(s.id()));
    model.selection().choose(chosen);
    syncing = false;
  }

  private void chosenElsewhere() {
    if (syncing) {
      return;
    }
    syncing = true;
    Set<CpId> chosen = model.selection().chosen();
    List<Slot> items = table.getItems();
    int[] rows =
        java.util.stream.IntStream.range(0, items.size())
            .filter(i -> chosen.contains(items.get(i).id()))
            .toArray();
    table.getSelectionModel().clearSelection();
    if (rows.length > 0) {
      table.getSelectionModel().selectIndices(rows[0], rows);
    }
    syncing = false;
  }

  /// Shows a slot's row and what it becomes. The table makes only as many as are in sight.
  private abstract class SlotCell extends TableCell<Slot, Slot> {
    private WallRow shown;

    SlotCell() {
      cells.add(this);
    }

    @Override
    protected void updateItem(Slot slot, boolean empty) {
      super.updateItem(slot, empty);
      shown = null;
      refresh();
    }

    final void refresh() {
      WallRow row = isEmpty() || getItem() == null ? null : getItem().row();
      show(row, row != shown);
      shown = row;
    }

    abstract void show(WallRow row, boolean changed);
  }

  /// One column's text.
  private final class TextCell extends SlotCell {
    private final Function<WallRow, String> text;

    TextCell(Function<WallRow, String> text) {
      this.text = text;
    }

    @Override
    void show(WallRow row, boolean changed) {
      String now = row == null ? null : text.apply(row);
      if (!java.util.Objects.equals(now, getText())) {
        setText(now);
      }
    }
  }

  /// The state as a badge.
  private final class StateCell extends SlotCell {
    private final SignBadge badge = new SignBadge(words.texts(), StateSign.ACTIVADO);

    @Override
    void show(WallRow row, boolean changed) {
      if (row == null) {
        setGraphic(null);
      } else if (changed) {
        badge.show(row.sign());
        setGraphic(badge);
        setAccessibleText(words.state(row));
      }
    }
  }

  Texts texts() {
    return words.texts();
  }
}
