package evcharging.central.console;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The navigation at the left: one button a pane, in the order of Ctrl+1 … Ctrl+9.
final class Rail extends VBox {
  Rail(Shell shell) {
    getStyleClass().add("rail");
    int number = 1;
    for (PaneKind kind : shell.kinds().values()) {
      getChildren().add(button(shell, kind, number));
      number++;
    }
  }

  private static ToggleButton button(Shell shell, PaneKind kind, int number) {
    ToggleButton button = new ToggleButton("", new FontIcon(kind.glyph()));
    button.setId("rail-" + kind.code());
    button.setMaxWidth(Double.MAX_VALUE);
    button.textProperty().bind(shell.desk().texts().bind("pane." + kind.code()));
    button.setMnemonicParsing(false);
    button.setMinWidth(USE_PREF_SIZE);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(button.textProperty().concat("  Ctrl+" + number));
    button.setTooltip(tip);
    shell.frontProperty().subscribe(front -> button.setSelected(kind.code().equals(front)));
    button.setOnAction(
        _ -> {
          shell.open(kind.code());
          button.setSelected(true);
        });
    return button;
  }
}
