package evcharging.central.console.side;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The question before an act: what will happen, to whom. Cancel is what Enter does.
public final class AskFirst extends VBox {

  /// @param effect what will happen, in whole sentences
  /// @param act the word on the button that does it
  public AskFirst(String effect, String cancel, Runnable no, String act, Runnable yes) {
    getStyleClass().addAll("ev-notice", "danger", "confirm");
    Button back = SidePanel.button("ask-cancel", cancel, no);
    back.setDefaultButton(true);
    back.setCancelButton(true);
    Button go = SidePanel.button("ask-do", act, yes);
    go.getStyleClass().add("danger");
    getChildren().addAll(SidePanel.sentence(effect), SidePanel.row(back, go));
  }
}
