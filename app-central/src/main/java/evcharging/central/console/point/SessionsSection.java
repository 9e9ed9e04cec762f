package evcharging.central.console.point;

import evcharging.central.console.desk.Desk;
import evcharging.central.journal.SessionRow;
import evcharging.central.journal.SessionState;
import evcharging.domain.Money;
import evcharging.domain.Refusal;
import evcharging.styles.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The point's newest sessions; of one that was denied, the chain of facts behind the no.
final class SessionsSection {
  private final Desk desk;
  private final PointModel model;
  private final Texts texts;
  private final ListView<SessionRow> list = new ListView<>();
  private final VBox why = new VBox(4);
  private final Button open = new Button();
  private final VBox node;

  SessionsSection(Desk desk, PointModel model, Texts texts) {
    this.desk = desk;
    this.model = model;
    this.texts = texts;
    list.setCellFactory(_ -> new Row());
    list.setFixedCellSize(46);
    list.accessibleTextProperty().bind(texts.bind("point.tab.sessions"));
    list.getStyleClass().add("point-sessions");
    VBox.setVgrow(list, Priority.ALWAYS);
    Label none = new Label();
    none.textProperty().bind(texts.bind("point.no-sessions"));
    none.getStyleClass().add("ev-muted");
    list.setPlaceholder(none);
    why.getStyleClass().addAll("ev-card", "point-denial");
    why.managedProperty().bind(why.visibleProperty());
    why.setVisible(false);
    open.textProperty().bind(texts.bind("point.open-session"));
    open.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    open.setOnAction(_ -> openChosen());
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            openChosen();
          }
        });
    node = new VBox(8, list, why, open);
    node.getStyleClass().add("point-sections");
    model.pagesProperty().subscribe(pages -> refill(pages.sessions()));
    texts
        .languageProperty()
        .subscribe(
            _ -> {
              list.refresh();
              chosen(list.getSelectionModel().getSelectedItem());
            });
    list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
  }

  Node node() {
    return node;
  }

  private void refill(List<SessionRow> rows) {
    Optional<SessionRow> before = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    if (!list.getItems().equals(rows)) {
      list.getItems().setAll(rows);
      before.ifPresent(
          old ->
              rows.stream()
                  .filter(row -> row.session().equals(old.session()))
                  .findFirst()
                  .ifPresent(list.getSelectionModel()::select));
    }
  }

  private void openChosen() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .ifPresent(row -> desk.navigation().session(row.session()));
  }

  private void chosen(SessionRow row) {
    why.setVisible(false);
    if (row != null && row.state() == SessionState.DENIED) {
      model.askDenial(row.session(), denial -> denial.ifPresent(no -> tell(row, no)));
    }
  }

  private void tell(SessionRow row, Refusal no) {
    if (row != list.getSelectionModel().getSelectedItem()) {
      return;
    }
    Label heading = new Label(texts.get("point.why-denied", row.driver(), no.code()));
    heading.getStyleClass().add("ev-heading");
    Label sentence = new Label(no.sentence());
    why.getChildren().setAll(heading, sentence);
    no.because().forEach(fact -> why.getChildren().add(new Label("→ " + fact)));
    why.getChildren().forEach(each -> ((Label) each).setWrapText(true));
    why.setVisible(true);
  }

  /// Two lines: who and how much; when and how it ended.
  private final class Row extends ListCell<SessionRow> {
    private final Label driver = new Label();
    private final Label sums = new Label();
    private final Label when = new Label();
    private final Label state = new Label();
    private final VBox lines;

    Row() {
      driver.getStyleClass().add("ev-heading");
      when.getStyleClass().addAll("ev-muted", "ev-small");
      state.getStyleClass().addAll("ev-muted", "ev-small");
      lines = new VBox(1, line(driver, sums), line(when, state));
    }

    private HBox line(Label left, Label right) {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      right.setMinWidth(Region.USE_PREF_SIZE);
      return new HBox(8, left, gap, right);
    }

    @Override
    protected void updateItem(SessionRow row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty || row == null ? null : lines);
      if (empty || row == null) {
        return;
      }
      driver.setText(row.driver().value());
      String amount =
          row.amountCents().isPresent()
              ? " · " + texts.formats().money(Money.ofCents(row.amountCents().getAsLong()))
              : "";
      sums.setText(
          row.state() == SessionState.DENIED ? "" : texts.formats().energy(row.energy()) + amount);
      when.setText(texts.formats().dateTime(row.requestedAt()));
      state.setText(
          texts.get("point.session." + row.state())
              + row.deniedFor().map(code -> " · " + code).orElse("")
              + row.endReason().map(reason -> " · " + reason).orElse(""));
      setAccessibleText(driver.getText() + ", " + sums.getText() + ", " + state.getText());
    }
  }
}
