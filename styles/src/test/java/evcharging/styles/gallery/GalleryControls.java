package evcharging.styles.gallery;

import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.TextFields;

/// JavaFX's and ControlsFX's controls in our dress.
final class GalleryControls {
  private static final double GAP = 14;
  private final Texts texts;

  GalleryControls(Texts texts) {
    this.texts = texts;
  }

  Node rows() {
    HBox wide = new HBox(GAP, table(), fromControlsFx());
    return new VBox(10, plain(), wide);
  }

  private Node plain() {
    Button usual = new Button("Button");
    usual.setId("usual");
    Button chosen = new Button("Default");
    chosen.setDefaultButton(true);
    Button harmful = new Button("OUT");
    harmful.getStyleClass().add("danger");
    Button disabled = new Button("Disabled");
    disabled.setDisable(true);
    TextField field = new TextField("state:AVERIADO");
    field.setId("field");
    TextField prompt = new TextField();
    prompt.setPromptText("Search");
    CheckBox check = new CheckBox("Check");
    check.setSelected(true);
    RadioButton radio = new RadioButton("Radio");
    radio.setSelected(true);
    ToggleButton toggle = new ToggleButton("Toggle");
    toggle.setSelected(true);
    ChoiceBox<String> languages = new ChoiceBox<>();
    for (Language language : Language.values()) {
      languages.getItems().add(language.ownName());
    }
    languages.setValue(texts.language().ownName());
    HBox row = new HBox(GAP, usual, chosen, harmful, disabled, check, radio, toggle, languages);
    row.getChildren().addAll(new Hyperlink("Why?"), new ProgressBar(0.6), field, prompt);
    row.setAlignment(Pos.CENTER_LEFT);
    List.of(field, prompt).forEach(input -> input.setPrefColumnCount(9));
    return row;
  }

  private Node table() {
    TableView<String> table =
        new TableView<>(FXCollections.observableArrayList("CP001", "CP002", "CP003"));
    table
        .getColumns()
        .setAll(
            List.of(column("Point", "%s"), column("Session", "S-%s-17"), column("Driver", "D-%s")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getSelectionModel().select(1);
    table.setPrefHeight(145);
    HBox.setHgrow(table, Priority.ALWAYS);
    return table;
  }

  private static TableColumn<String, String> column(String name, String form) {
    TableColumn<String, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(form.formatted(row.getValue())));
    return column;
  }

  private Node fromControlsFx() {
    ToggleSwitch toggle = new ToggleSwitch("Sound");
    toggle.setSelected(true);
    SearchableComboBox<String> places =
        new SearchableComboBox<>(FXCollections.observableArrayList("Berlin", "Madrid"));
    places.setValue("Berlin");
    CheckComboBox<Theme> themes =
        new CheckComboBox<>(FXCollections.observableArrayList(Theme.values()));
    themes.getCheckModel().check(0);
    SegmentedButton span =
        new SegmentedButton(
            new ToggleButton("15 min"), new ToggleButton("24 h"), new ToggleButton("30 d"));
    span.getButtons().getFirst().setSelected(true);
    RangeSlider range = new RangeSlider(0, 100, 20, 70);
    StatusBar status = new StatusBar();
    status.setText("StatusBar");
    BreadCrumbBar<String> crumbs =
        new BreadCrumbBar<>(BreadCrumbBar.buildTreeModel("Network", "Madrid", "CP001"));
    HBox first = new HBox(GAP, toggle, places, themes);
    HBox second = new HBox(GAP, span, TextFields.createClearableTextField(), range);
    first.setAlignment(Pos.CENTER_LEFT);
    second.setAlignment(Pos.CENTER_LEFT);
    return new VBox(7, crumbs, first, second, status);
  }
}
