package evcharging.central.console.health;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.central.console.export.ListFrame;
import evcharging.central.core.NetworkView;
import evcharging.central.journal.AuditFilter;
import evcharging.central.journal.Concealed;
import evcharging.central.journal.StoredEntry;
import evcharging.styles.control.AgeLabel;
import evcharging.styles.control.LongText;
import evcharging.styles.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// What the strip's figures mean and what to do, and the newest messages of Central and of every
/// module.
public final class HealthPane implements Pane {
  private static final int MESSAGES = 100;
  private static final long MESSAGES_EVERY_NANOS = 2_000_000_000L;

  private final Desk desk;
  private final Texts texts;
  private final HealthModel model;
  private final GridPane rows = new GridPane();
  private final Map<String, Row> byCode = new HashMap<>();
  private final TableView<StoredEntry> messages = new TableView<>();
  private final VBox content;
  private final evcharging.central.console.desk.Background.Lane lane;
  private long askedAt = System.nanoTime() - MESSAGES_EVERY_NANOS;
  private long newestShown = -1;

  public HealthPane(Desk desk) {
    this.desk = desk;
    this.texts = desk.texts().with(HealthTexts.BUNDLE);
    this.model = new HealthModel(texts);
    this.lane = desk.background().lane();
    rows.getStyleClass().addAll("ev-card", "vitals");
    rows.setHgap(14);
    rows.setVgap(6);
    content =
        new VBox(10, heading("health.title"), rows, heading("health.messages"), messageTable());
    content.getStyleClass().addAll("ev-page", "health-pane");
    VBox.setVgrow(messages, Priority.ALWAYS);
  }

  @Override
  public String code() {
    return "health";
  }

  @Override
  public Ikon glyph() {
    return MaterialDesignH.HEART_PULSE;
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public Texts texts(Texts shell) {
    return texts;
  }

  /// Puts the focus on the explanation of this part.
  public void explain(String code) {
    Row row = byCode.get(code);
    if (row != null) {
      byCode.values().forEach(each -> each.name.getStyleClass().remove("explained"));
      row.name.getStyleClass().add("explained");
      row.name.requestFocus();
    }
  }

  @Override
  public void show(NetworkView view) {
    if (!onScreen()) {
      return;
    }
    model.judge(desk.sources().vitals().get(), view).forEach(this::show);
    long now = System.nanoTime();
    boolean due = view.sequence() != newestShown && now - askedAt > MESSAGES_EVERY_NANOS;
    if (due) {
      askedAt = now;
      newestShown = view.sequence();
      lane.ask(
          () -> desk.sources().ledger().audit(AuditFilter.NEWEST.page(Long.MAX_VALUE, MESSAGES)),
          this::list,
          failed -> messages.setPlaceholder(new Label(failed.getMessage())));
    }
  }

  private boolean onScreen() {
    return content.getScene() != null && content.getParent() != null;
  }

  private void list(List<StoredEntry> newest) {
    messages.getItems().setAll(newest);
  }

  private void show(Vital vital) {
    Row row = byCode.computeIfAbsent(vital.code(), this::row);
    row.glyph.setIconCode(vital.grade().glyph());
    row.name.getStyleClass().removeAll(Grade.WATCH.styleClass(), Grade.BAD.styleClass());
    if (!vital.grade().styleClass().isEmpty()) {
      row.name.getStyleClass().add(vital.grade().styleClass());
    }
    row.sentence.setText(vital.sentence());
    vital.age().ifPresentOrElse(age -> row.figure.show(vital.figure(), age), row.figure::showNever);
    row.explanation.setText(texts.get("health." + vital.code() + ".explained"));
    row.name.setText(texts.get("health." + vital.code()));
    row.name.setAccessibleText(
        row.name.getText()
            + ", "
            + texts.get("health.grade." + vital.grade().code())
            + ". "
            + vital.sentence()
            + " "
            + row.explanation.getText());
  }

  private Row row(String code) {
    Row row = new Row(texts, code);
    int line = rows.getRowCount();
    rows.addRow(line, row.name, row.figure, row.words());
    return row;
  }

  private Label heading(String key) {
    Label heading = new Label();
    heading.textProperty().bind(texts.bind(key));
    heading.getStyleClass().add("ev-title");
    return heading;
  }

  private TableView<StoredEntry> messageTable() {
    messages.getColumns().add(column("message.at", 90, e -> texts.formats().time(e.at())));
    messages.getColumns().add(column("message.from", 150, e -> e.actor()));
    messages.getColumns().add(column("message.action", 210, StoredEntry::action));
    messages.getColumns().add(column("message.subject", 190, StoredEntry::subject));
    messages.getColumns().add(column("message.outcome", 90, StoredEntry::outcome));
    messages.getColumns().add(column("message.details", 420, Concealed::parameters));
    messages.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    messages.accessibleTextProperty().bind(texts.bind("health.messages"));
    messages.setId("messages");
    messages.getStyleClass().addAll("dense", "list-table");
    messages.getStylesheets().add(ListFrame.STYLE);
    return messages;
  }

  private TableColumn<StoredEntry, String> column(
      String key, double width, java.util.function.Function<StoredEntry, String> text) {
    TableColumn<StoredEntry, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellFactory(_ -> LongText.on(new WordCell()));
    column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
    return column;
  }

  /// The nodes of one part.
  private static final class Row {
    private final FontIcon glyph = new FontIcon(Grade.FINE.glyph());
    private final Label name = new Label("", glyph);
    private final AgeLabel figure;
    private final Label sentence = new Label();
    private final Label explanation = new Label();

    private Row(Texts texts, String code) {
      figure = new AgeLabel(texts);
      name.setId("explained-" + code);
      name.setFocusTraversable(true);
      name.setMinWidth(Region.USE_PREF_SIZE);
      figure.setMinWidth(Region.USE_PREF_SIZE);
      name.getStyleClass().addAll("ev-heading", "ev-focusable", "vital-name");
      glyph.getStyleClass().add("vital-glyph");
      sentence.setWrapText(true);
      explanation.setWrapText(true);
      explanation.getStyleClass().addAll("ev-muted", "ev-small");
    }

    private VBox words() {
      VBox words = new VBox(sentence, explanation);
      GridPane.setHgrow(words, Priority.ALWAYS);
      return words;
    }
  }

  private static final class WordCell extends TableCell<StoredEntry, String> {
    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
    }
  }
}
