package evcharging.central.console.point;

import evcharging.styles.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One form of a frame or record, sealed or opened, to be read and copied.
final class TrafficText {
  /// So few that the list above keeps some rows on a small screen; on a larger one they grow.
  private static final int ROWS = 3;

  private final TextArea text = new TextArea();
  private final Button copy = new Button();
  private final VBox node;

  /// @param form `sealed` or `opened`
  TrafficText(Texts texts, String form) {
    Label heading = new Label();
    heading.textProperty().bind(texts.bind("point.traffic." + form));
    heading.getStyleClass().addAll("ev-muted", "ev-small", "section-heading");
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(ROWS);
    VBox.setVgrow(text, Priority.ALWAYS);
    text.getStyleClass().addAll("ev-small", "traffic-text", "traffic-" + form);
    text.accessibleTextProperty().bind(texts.bind("point.traffic." + form));
    copy.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
    copy.textProperty().bind(texts.bind("point.traffic.copy"));
    copy.accessibleTextProperty().bind(texts.bind("point.traffic.copy." + form));
    copy.getStyleClass().addAll("traffic-copy", "traffic-copy-" + form);
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(_ -> copied());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(8, heading, gap, copy);
    top.setAlignment(Pos.CENTER_LEFT);
    node = new VBox(4, top, text);
    VBox.setVgrow(node, Priority.ALWAYS);
  }

  Node node() {
    return node;
  }

  /// @param otherwise why there is nothing to show
  void show(Optional<String> content, String otherwise) {
    copy.setDisable(content.isEmpty());
    String shown = content.orElse(otherwise);
    if (!shown.equals(text.getText())) {
      text.setText(shown);
    }
  }

  private void copied() {
    ClipboardContent content = new ClipboardContent();
    content.putString(text.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
