package evcharging.central.console.side;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names and values below one another, as beside a list.
public final class SideFacts extends GridPane {
  public SideFacts() {
    getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
  }

  public SideFacts clear() {
    getChildren().clear();
    return this;
  }

  /// Adds a line.
  ///
  /// @return the value's label
  public Label add(String name, String value) {
    Label left = new Label(name);
    left.getStyleClass().add("fact-name");
    left.setMinWidth(Region.USE_PREF_SIZE);
    Label right = new Label(value);
    right.setWrapText(true);
    right.setMinHeight(Region.USE_PREF_SIZE);
    int row = getRowCount();
    GridPane.setValignment(left, javafx.geometry.VPos.TOP);
    addRow(row, left, right);
    return right;
  }
}
