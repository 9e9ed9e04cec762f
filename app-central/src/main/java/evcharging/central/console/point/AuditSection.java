package evcharging.central.console.point;

import evcharging.central.console.desk.Desk;
import evcharging.central.journal.StoredEntry;
import evcharging.styles.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The point's newest audit records: when, who, what, with what outcome. Parameters, which may hold
/// wrapped keys, are in the audit pane's care.
final class AuditSection {
  private final Texts texts;
  private final ListView<StoredEntry> list = new ListView<>();
  private final VBox node;

  AuditSection(Desk desk, PointModel model, Texts texts) {
    this.texts = texts;
    list.setCellFactory(_ -> new Row());
    list.setFixedCellSize(46);
    list.accessibleTextProperty().bind(texts.bind("point.tab.audit"));
    list.getStyleClass().add("point-audit");
    VBox.setVgrow(list, Priority.ALWAYS);
    Button all = new Button();
    all.textProperty().bind(texts.bind("point.open-audit"));
    all.setOnAction(_ -> model.point().ifPresent(id -> desk.navigation().audit(id.value())));
    node = new VBox(8, list, all);
    node.getStyleClass().add("point-sections");
    model
        .pagesProperty()
        .subscribe(
            pages -> {
              if (!list.getItems().equals(pages.audit())) {
                list.getItems().setAll(pages.audit());
              }
            });
    texts.languageProperty().subscribe(_ -> list.refresh());
  }

  Node node() {
    return node;
  }

  /// Two lines: what; when and who.
  private final class Row extends ListCell<StoredEntry> {
    private final Label what = new Label();
    private final Label when = new Label();
    private final VBox lines = new VBox(1, what, when);

    Row() {
      what.getStyleClass().addAll("ev-mono", "ev-small");
      when.getStyleClass().addAll("ev-muted", "ev-small");
    }

    @Override
    protected void updateItem(StoredEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      setGraphic(empty || entry == null ? null : lines);
      if (empty || entry == null) {
        return;
      }
      boolean refused = !entry.outcome().equals("ok");
      what.setText(entry.action() + (refused ? " · " + entry.outcome() : ""));
      when.setText(
          texts.formats().dateTime(entry.at()) + " · " + entry.actor() + " · " + entry.address());
      setAccessibleText(what.getText() + ", " + when.getText());
    }
  }
}
