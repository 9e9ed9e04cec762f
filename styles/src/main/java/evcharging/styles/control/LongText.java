package evcharging.styles.control;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/// Text of any length in a place that has one: what does not fit ends in an ellipsis, and the
/// tooltip has the whole. Only for what stands whole elsewhere too, for people without a mouse.
public final class LongText {
  /// By which tests know that a shortened text is meant.
  public static final String STYLE_CLASS = "ev-long-text";

  private static final double TOOLTIP_WIDTH = 520;

  private LongText() {}

  /// @return the same
  public static <L extends Labeled> L on(L labeled) {
    labeled.getStyleClass().add(STYLE_CLASS);
    Tooltip whole = new Tooltip();
    whole.setWrapText(true);
    whole.setMaxWidth(TOOLTIP_WIDTH);
    whole.textProperty().bind(labeled.textProperty());
    labeled
        .tooltipProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> labeled.getText() == null || labeled.getText().isBlank() ? null : whole,
                labeled.textProperty()));
    return labeled;
  }
}
