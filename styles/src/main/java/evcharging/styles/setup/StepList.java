package evcharging.styles.setup;

import evcharging.styles.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The steps in a column: a sign, a name, and the sentence of what became of each. The signs differ
/// in shape, not in colour alone.
final class StepList extends VBox {
  private final Texts texts;

  StepList(Texts texts, ObservableList<StepRow> steps) {
    super(3);
    this.texts = texts;
    steps.addListener(
        (ListChangeListener<StepRow>)
            _ -> getChildren().setAll(steps.stream().map(this::line).toList()));
    getChildren().setAll(steps.stream().map(this::line).toList());
  }

  /// The line of the step that failed, if one did.
  Optional<Node> failed() {
    return getChildren().stream()
        .filter(line -> line.getStyleClass().contains("setup-is-failed"))
        .findFirst();
  }

  private HBox line(StepRow step) {
    Label sign = new Label();
    sign.getStyleClass().add("setup-sign");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    Label name = new Label();
    name.textProperty().bind(texts.bind(step.step().key()));
    name.getStyleClass().add("setup-step");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label said = new Label();
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line = new HBox(10, sign, name, said);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("setup-line");
    Runnable show =
        () -> {
          sign.setText(sign(step.state()));
          said.setText(
              step.sentence(texts) + step.code().map(code -> " (" + code + ")").orElse(""));
          line.getStyleClass().removeIf(style -> style.startsWith("setup-is-"));
          line.getStyleClass().add("setup-is-" + step.state().name().toLowerCase(Locale.ROOT));
        };
    step.stateProperty().subscribe(_ -> show.run());
    texts.languageProperty().subscribe(_ -> show.run());
    return line;
  }

  private static String sign(StepRow.State state) {
    return switch (state) {
      case WAITING -> "○";
      case RUNNING -> "…";
      case PASSED -> "✓";
      case WARNED -> "!";
      case FAILED -> "✗";
    };
  }
}
