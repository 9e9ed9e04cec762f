package evcharging.central.console.side;

import evcharging.styles.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The panel at the right of a list: a title, a way to close it, and what is to be seen, scrolled
/// if it is long.
public final class SidePanel extends VBox {
  private static final double WIDTH = 372;

  private final Label title = new Label();
  private final VBox body = new VBox();

  /// @param id of the closing button: `<id>-close`
  public SidePanel(Texts texts, String id, String closeKey, Runnable close) {
    getStyleClass().addAll("ev-card", "side-panel");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    title.getStyleClass().add("ev-title");
    title.setMinWidth(0);
    Button shut = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    shut.setId(id + "-close");
    shut.getStyleClass().addAll("flat", "button-icon");
    shut.accessibleTextProperty().bind(texts.bind(closeKey));
    shut.setOnAction(_ -> close.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, shut);
    head.getStyleClass().add("side-row");
    body.setSpacing(10);
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    hide();
  }

  public void show(String heading, Node... nodes) {
    title.setText(heading);
    body.getChildren().setAll(nodes);
    setVisible(true);
    setManaged(true);
  }

  public void hide() {
    body.getChildren().clear();
    setVisible(false);
    setManaged(false);
  }

  /// A heading between parts.
  public static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("ev-heading");
    return heading;
  }

  /// A sentence over as many lines as it needs.
  public static Label sentence(String text) {
    Label sentence = new Label(text);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    return sentence;
  }

  /// A button whose words are never cut.
  public static Button button(String id, String text, Runnable act) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// Buttons side by side.
  public static HBox row(Node... buttons) {
    HBox row = new HBox(buttons);
    row.getStyleClass().add("buttons");
    return row;
  }
}
