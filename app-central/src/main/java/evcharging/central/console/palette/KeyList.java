package evcharging.central.console.palette;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// F1: every key and what it does, of the window and of the pane in front.
public final class KeyList extends VBox {
  /// @param title of a group: the window, or a pane
  public record Group(String title, List<Line> lines) {}

  /// In the language of the moment.
  public record Line(String key, String what) {}

  public KeyList(String title, List<Group> groups) {
    super(10);
    getStyleClass().addAll("ev-card", "key-list");
    setMaxWidth(760);
    Label heading = new Label(title);
    heading.getStyleClass().add("ev-title");
    FlowPane all = new FlowPane(28, 14);
    groups.forEach(group -> all.getChildren().add(group(group)));
    all.setPrefWrapLength(700);
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(560);
    scroll.setAccessibleText(title);
    getChildren().addAll(heading, scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
  }

  /// Puts the focus where the arrow keys scroll.
  public void begin() {
    getChildren().getLast().requestFocus();
  }

  private static VBox group(Group group) {
    Label title = new Label(group.title());
    title.getStyleClass().add("ev-heading");
    GridPane lines = new GridPane(16, 3);
    for (Line line : group.lines()) {
      Label key = new Label(line.key());
      key.getStyleClass().add("ev-mono");
      key.setMinWidth(USE_PREF_SIZE);
      Label what = new Label(line.what());
      what.setMinWidth(USE_PREF_SIZE);
      lines.addRow(lines.getRowCount(), key, what);
    }
    return new VBox(4, title, lines);
  }
}
