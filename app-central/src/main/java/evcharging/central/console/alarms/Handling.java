package evcharging.central.console.alarms;

import evcharging.styles.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Acknowledge with a note, shelve with a reason and an end, take from the shelf.
final class Handling {
  private static final List<Integer> HOURS = List.of(1, 2, 4, 8, 24);

  private final Texts texts;
  private final AlarmsModel model;
  private final Supplier<List<Line>> selection;
  private final VBox node = new VBox();
  private final TextField note = new TextField();
  private final TextField reason = new TextField();
  private final ComboBox<Integer> hours = new ComboBox<>();
  private final Button acknowledge = new Button();
  private final Button acknowledgeListed = new Button();
  private final Button shelve = new Button();
  private final Button unshelve = new Button();
  private final Label trouble = new Label();
  private final BooleanBinding may;

  Handling(Texts texts, AlarmsModel model, BooleanBinding may, Supplier<List<Line>> selection) {
    this.texts = texts;
    this.model = model;
    this.may = may;
    this.selection = selection;
    node.getStyleClass().add("handling");
    field(note, "alarm-note", "alarms.note");
    field(reason, "alarm-reason", "alarms.reason");
    button(acknowledge, "alarm-acknowledge", "alarms.acknowledge", this::acknowledge);
    acknowledge.getStyleClass().add("accent");
    acknowledgeListed.setId("alarm-acknowledge-listed");
    acknowledgeListed.setOnAction(_ -> acknowledgeListed());
    button(shelve, "alarm-shelve", "alarms.shelve", this::shelve);
    button(unshelve, "alarm-unshelve", "alarms.unshelve", () -> model.unshelve(selection.get()));
    hours();
    trouble.setId("alarm-trouble");
    trouble.getStyleClass().add("trouble");
    trouble.setWrapText(true);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    model.troubleProperty().subscribe(why -> trouble.setText(why.orElse("")));
    HBox first = row(acknowledge, acknowledgeListed);
    HBox why = row(reason, hours);
    HBox.setHgrow(reason, Priority.ALWAYS);
    reason.setMinWidth(0);
    node.getChildren().addAll(note, first, why, row(shelve, unshelve), trouble);
    may.subscribe(this::refresh);
    texts.languageProperty().subscribe(this::refresh);
  }

  VBox node() {
    return node;
  }

  private void hours() {
    hours.setId("alarm-hours");
    hours.getItems().setAll(HOURS);
    hours.setValue(HOURS.get(1));
    hours.accessibleTextProperty().bind(texts.bind("alarms.hours", hours.valueProperty()));
    hours.setButtonCell(hourCell());
    hours.setCellFactory(_ -> hourCell());
  }

  private ListCell<Integer> hourCell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(Integer item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : texts.get("alarms.hours", item));
      }
    };
  }

  /// Puts the cursor into the note.
  void focusNote() {
    note.requestFocus();
  }

  void acknowledge() {
    model.acknowledge(selection.get(), note.getText());
    note.clear();
  }

  private void acknowledgeListed() {
    model.acknowledge(model.listedCalling(), note.getText());
    note.clear();
  }

  private void shelve() {
    if (reason.getText().isBlank()) {
      trouble.setText(texts.get("alarms.needs-reason"));
      reason.requestFocus();
      return;
    }
    model.shelve(selection.get(), reason.getText(), Duration.ofHours(hours.getValue()));
    reason.clear();
  }

  /// What can be done to what is selected and listed.
  void refresh() {
    List<Line> chosen = selection.get();
    int listed = AlarmsModel.unacknowledged(model.listedCalling()).size();
    acknowledge.setDisable(!may.get() || AlarmsModel.unacknowledged(chosen).isEmpty());
    acknowledgeListed.setDisable(!may.get() || listed == 0);
    acknowledgeListed.setText(
        texts.get("alarms.acknowledge.visible", texts.formats().count(listed)));
    acknowledgeListed.setAccessibleText(acknowledgeListed.getText());
    boolean shelved = chosen.stream().anyMatch(line -> line.row().alarm().shelving().isPresent());
    shelve.setDisable(!may.get() || chosen.isEmpty());
    unshelve.setDisable(!may.get() || !shelved);
    note.setDisable(!may.get());
    reason.setDisable(!may.get());
    hours.setDisable(!may.get());
  }

  private void field(TextField field, String id, String key) {
    field.setId(id);
    field.promptTextProperty().bind(texts.bind(key));
    field.accessibleTextProperty().bind(texts.bind(key));
  }

  private void button(Button button, String id, String key, Runnable act) {
    button.setId(id);
    button.textProperty().bind(texts.bind(key));
    button.accessibleTextProperty().bind(texts.bind(key));
    button.setOnAction(_ -> act.run());
  }

  private static HBox row(javafx.scene.control.Control... controls) {
    HBox row = new HBox(controls);
    row.getStyleClass().add("side-row");
    for (javafx.scene.control.Control control : controls) {
      HBox.setHgrow(control, Priority.NEVER);
      control.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    }
    return row;
  }
}
