package evcharging.central.console.point;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.side.Indented;
import evcharging.central.core.TrafficEntry;
import evcharging.central.network.Right;
import evcharging.styles.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The point's newest frames and records: which way, over what, when; and of the chosen one what
/// passed on the wire, sealed, next to what it says, opened. Only for who may read the audit log.
final class TrafficSection {
  private static final double ROW = 46;
  private static final int LEAST_ROWS = 3;

  private final PointModel model;
  private final Texts texts;
  private final BooleanBinding may;
  private final ListView<TrafficEntry> list = new ListView<>();
  private final ToggleButton hold = new ToggleButton();
  private final TrafficText sealed;
  private final TrafficText opened;
  private final Label words = new Label();
  private final VBox node;
  private boolean shrunk;

  TrafficSection(Desk desk, PointModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.may = desk.acting().may(Right.READ_AUDIT);
    this.sealed = new TrafficText(texts, "sealed");
    this.opened = new TrafficText(texts, "opened");
    buildList();
    hold.textProperty().bind(texts.bind("point.traffic.hold"));
    hold.accessibleTextProperty().bind(texts.bind("point.traffic.hold.hint"));
    hold.getStyleClass().add("point-traffic-hold");
    hold.setMinWidth(ToggleButton.USE_PREF_SIZE);
    words.getStyleClass().addAll("ev-muted", "ev-small");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinHeight(Label.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox top = new HBox(8, words, hold);
    top.setAlignment(Pos.CENTER_RIGHT);
    node = new VBox(8, top, list, opened.node(), sealed.node());
    node.getStyleClass().add("point-sections");
    BooleanBinding chosen = list.getSelectionModel().selectedItemProperty().isNotNull().and(may);
    showIf(may, list, hold);
    // Whoever has chosen one needs no telling how, and a small screen needs the room.
    showIf(chosen.not(), words);
    showIf(chosen, opened.node(), sealed.node());
    may.subscribe(_ -> allowed());
    texts.languageProperty().subscribe(_ -> allowed());
    hold.selectedProperty().subscribe(_ -> refresh());
    list.getSelectionModel().selectedItemProperty().subscribe(_ -> chosen());
  }

  private void buildList() {
    list.setCellFactory(_ -> new TrafficRow(texts));
    list.setFixedCellSize(ROW);
    list.setMinHeight(LEAST_ROWS * ROW + 2);
    list.setPrefHeight(LEAST_ROWS * ROW + 2);
    list.accessibleTextProperty().bind(texts.bind("point.tab.traffic"));
    list.getStyleClass().add("point-traffic");
    VBox.setVgrow(list, Priority.ALWAYS);
    Label none = new Label();
    none.textProperty().bind(texts.bind("point.traffic.none"));
    none.getStyleClass().add("ev-muted");
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.heightProperty()
        .subscribe((before, now) -> shrunk |= now.doubleValue() < before.doubleValue());
  }

  private static void showIf(BooleanBinding what, Node... nodes) {
    for (Node each : nodes) {
      each.visibleProperty().bind(what);
      each.managedProperty().bind(what);
    }
  }

  /// What was chosen opens below and takes room: its row comes into sight again, with the next
  /// news, since a list that is being laid out cannot be scrolled.
  private void keepInSight() {
    int row = list.getSelectionModel().getSelectedIndex();
    if (shrunk && row >= 0) {
      list.scrollTo(row);
    }
    shrunk = false;
  }

  Node node() {
    return node;
  }

  /// Another point: what was held is let go.
  void opened() {
    hold.setSelected(false);
    list.getItems().clear();
    refresh();
  }

  /// The newest, unless the list is held still or nobody may see it.
  void refresh() {
    if (!may.get()) {
      list.getItems().clear();
    } else if (!hold.isSelected()) {
      refill(model.traffic());
    }
    keepInSight();
  }

  /// What is chosen stays chosen while it is there.
  private void refill(List<TrafficEntry> now) {
    if (list.getItems().equals(now)) {
      return;
    }
    Optional<TrafficEntry> before = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    list.getItems().setAll(now);
    list.getSelectionModel().clearSelection();
    before.filter(now::contains).ifPresent(list.getSelectionModel()::select);
  }

  private void allowed() {
    words.setText(texts.get(may.get() ? "point.traffic.words" : "point.traffic.not-allowed"));
    list.refresh();
    chosen();
    refresh();
  }

  private void chosen() {
    Optional<TrafficEntry> entry =
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).filter(_ -> may.get());
    opened.show(
        entry.flatMap(TrafficEntry::opened).map(Indented::json),
        texts.get("point.traffic.not-opened", entry.map(TrafficEntry::trouble).orElse("")));
    sealed.show(entry.flatMap(TrafficEntry::sealed), texts.get("point.traffic.not-sealed"));
  }
}
