package evcharging.central.console.side;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A secret that is shown this once, to be copied: it is kept nowhere in clear.
public final class OnceShown extends VBox {

  /// @param says what it is and that it is never shown again
  /// @param below what is to be done with it
  public OnceShown(String says, String secret, String copy, String below) {
    getStyleClass().addAll("ev-notice", "once");
    Label shown = new Label(secret);
    shown.setId("once-secret");
    shown.getStyleClass().add("secret");
    shown.setWrapText(true);
    shown.setMinHeight(Region.USE_PREF_SIZE);
    Button button = SidePanel.button("once-copy", copy, () -> copied(secret));
    button.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
    getChildren().addAll(SidePanel.sentence(says), shown, button);
    if (!below.isEmpty()) {
      getChildren().add(SidePanel.sentence(below));
    }
  }

  private static void copied(String secret) {
    ClipboardContent content = new ClipboardContent();
    content.putString(secret);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
