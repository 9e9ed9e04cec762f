package evcharging.central.console.export;

import evcharging.styles.control.LongText;
import evcharging.styles.text.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// A dense, virtualised table of [Column]s. New rows replace the old ones at once and keep the
/// selection; sorting is the model's work. Where the window is too narrow, columns of little weight
/// go before any text is cut.
public final class ListTable<T> {
  private static final double SCROLL_BAR = 18;

  private final Texts texts;
  private final Function<? super T, ?> identity;
  private final TableView<T> table = new TableView<>();
  private final Map<String, Function<? super T, Optional<Glyph>>> glyphs = new HashMap<>();
  private Set<String> longTexts = Set.of();
  private List<String> expendable = List.of();
  private List<Column<T>> columns = List.of();
  private Consumer<Optional<T>> selected = _ -> {};
  private Consumer<Optional<Comparator<T>>> sorted = _ -> {};
  private boolean replacing;

  /// @param identity what stays the same of a row when it is replaced by a newer one
  public ListTable(Texts texts, String nameKey, Function<? super T, ?> identity) {
    this.texts = texts;
    this.identity = identity;
    table.getStyleClass().addAll("dense", "list-table");
    table
        .getStylesheets()
        .add(Objects.requireNonNull(ListTable.class.getResource("lists.css")).toExternalForm());
    table.accessibleTextProperty().bind(texts.bind(nameKey));
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    table.widthProperty().subscribe(this::fit);
    table.setSortPolicy(this::sort);
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    texts.languageProperty().subscribe(table::refresh);
  }

  public TableView<T> node() {
    return table;
  }

  /// What stands in place of no rows.
  public void placeholder(Label label) {
    table.setPlaceholder(label);
  }

  public void onSelected(Consumer<Optional<T>> listener) {
    selected = listener;
  }

  /// @param listener is to sort what it shows from now on; empty for its own order
  public void onSort(Consumer<Optional<Comparator<T>>> listener) {
    sorted = listener;
  }

  /// Codes of columns whose texts may be of any length; before [#columns].
  public void longTexts(String... codes) {
    longTexts = Set.of(codes);
  }

  /// Glyphs in the column with this code; before [#columns].
  public void glyphs(String code, Function<? super T, Optional<Glyph>> ofRow) {
    glyphs.put(code, ofRow);
  }

  /// @param lessThanOthers codes of columns that may go where it is narrow, the first one first
  public void columns(List<Column<T>> shown, List<String> lessThanOthers) {
    columns = List.copyOf(shown);
    expendable = List.copyOf(lessThanOthers);
    table.getSortOrder().clear();
    table.getColumns().setAll(columns.stream().map(this::column).toList());
    fit();
  }

  public void show(List<T> rows) {
    Object kept = keyOf(table.getSelectionModel().getSelectedItem());
    replacing = true;
    table.setItems(FXCollections.observableList(rows));
    select(rows, kept);
    replacing = false;
  }

  /// Selects the row with this identity, if it is there.
  public void select(Object key) {
    select(table.getItems(), key);
  }

  private void select(List<T> rows, Object key) {
    if (key == null) {
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (key.equals(keyOf(rows.get(i)))) {
        table.getSelectionModel().select(i);
        return;
      }
    }
    table.getSelectionModel().clearSelection();
  }

  private Object keyOf(T row) {
    return row == null ? null : identity.apply(row);
  }

  private void chosen(T row) {
    if (!replacing) {
      selected.accept(Optional.ofNullable(row));
    }
  }

  private TableColumn<T, String> column(Column<T> shown) {
    TableColumn<T, String> column = new TableColumn<>();
    column.setId(shown.code());
    column.textProperty().bind(texts.bind(shown.titleKey()));
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(shown.shown().apply(row.getValue())));
    Function<? super T, Optional<Glyph>> glyph = glyphs.get(shown.code());
    if (glyph != null) {
      column.setCellFactory(_ -> new GlyphCell<T>(glyph));
    } else {
      boolean isLong = longTexts.contains(shown.code());
      column.setCellFactory(_ -> isLong ? LongText.on(plain()) : plain());
    }
    if (shown.right()) {
      column.getStyleClass().add("figure");
    }
    column.setSortable(shown.order().isPresent());
    column.setReorderable(false);
    return column;
  }

  private static <T> TableCell<T, String> plain() {
    return new TableCell<>() {
      @Override
      protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
      }
    };
  }

  private boolean sort(TableView<T> view) {
    Optional<TableColumn<T, ?>> first = view.getSortOrder().stream().findFirst();
    sorted.accept(
        first.flatMap(
            by ->
                columns.stream()
                    .filter(column -> column.code().equals(by.getId()))
                    .findFirst()
                    .flatMap(Column::order)
                    .map(o -> by.getSortType() == SortType.DESCENDING ? o.reversed() : o)));
    return true;
  }

  /// Lets columns go until the others fit, then gives what is left over to the texts.
  private void fit() {
    double room = table.getWidth() - SCROLL_BAR;
    if (room <= 0 || columns.isEmpty()) {
      return;
    }
    double used = columns.stream().mapToDouble(Column::width).sum();
    table.getColumns().forEach(column -> column.setVisible(true));
    for (String code : expendable) {
      if (used > room) {
        used -= hide(code);
      }
    }
    double left = Math.max(0, room - used);
    double texts = 0;
    for (int i = 0; i < columns.size(); i++) {
      if (table.getColumns().get(i).isVisible() && !columns.get(i).right()) {
        texts += columns.get(i).width();
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      double more = column.right() || texts == 0 ? 0 : left * column.width() / texts;
      table.getColumns().get(i).setPrefWidth(Math.floor(column.width() + more));
    }
  }

  private double hide(String code) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).code().equals(code)) {
        table.getColumns().get(i).setVisible(false);
        return columns.get(i).width();
      }
    }
    return 0;
  }
}
