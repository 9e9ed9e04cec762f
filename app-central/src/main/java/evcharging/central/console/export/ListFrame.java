package evcharging.central.console.export;

import evcharging.styles.text.Texts;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// How every pane with a list is laid out: a row with search and buttons, the list beside what is
/// shown of one of its rows, a line below. From top to bottom in the order of the calls.
public final class ListFrame extends VBox {
  /// The sheet of lists, also for what has two of them.
  public static final String STYLE =
      Objects.requireNonNull(ListFrame.class.getResource("lists.css")).toExternalForm();

  /// Of a search for a name.
  public static final double NARROW = 240;

  /// Of a search that takes several words.
  public static final double WIDE = 430;

  private static final double BESIDE = 8;

  public ListFrame() {
    getStyleClass().add("list-pane");
    getStylesheets().add(STYLE);
  }

  /// Takes what room is left in a row.
  public static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /// Where one searches.
  ///
  /// @param promptKey the text key of what stands in it while it is empty
  public static TextField search(
      Texts texts, String room, String promptKey, double width, StringProperty query) {
    CustomTextField field = new CustomTextField();
    field.setId(room + "-search");
    field.setPrefWidth(width);
    field.setMinWidth(width);
    field.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
    field.promptTextProperty().bind(texts.bind(promptKey));
    field.accessibleTextProperty().bind(texts.bind(room + ".search"));
    field.textProperty().bindBidirectional(query);
    return field;
  }

  public void head(Node... nodes) {
    row("list-head", nodes);
  }

  public void between(Node node) {
    getChildren().add(node);
  }

  /// The list, and beside it what is shown of the chosen row.
  public void middle(TableView<?> list, Node beside) {
    HBox middle = new HBox(BESIDE, list, beside);
    HBox.setHgrow(list, Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().add(middle);
  }

  public void foot(Node... nodes) {
    row("list-foot", nodes);
  }

  private void row(String styleClass, Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add(styleClass);
    getChildren().add(row);
  }
}
