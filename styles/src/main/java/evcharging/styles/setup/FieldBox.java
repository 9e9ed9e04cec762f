package evcharging.styles.setup;

import evcharging.styles.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// One question: its words, its field, and below it the hint, which turns into what is wrong. Three
/// rows of a grid, so that fields beside one another stand level however long their words are.
final class FieldBox {
  private final Label name = new Label();
  private final TextField input;
  private final Label hint = new Label();

  FieldBox(Texts texts, Field field, Runnable go) {
    String key = "question." + field.question().key();
    input = field.question().isSecret() ? new PasswordField() : new TextField();
    input.setMinHeight(Region.USE_PREF_SIZE);
    input.setId(field.question().key());
    input.textProperty().bindBidirectional(field.textProperty());
    input.accessibleTextProperty().bind(texts.bind(key));
    input.setOnAction(_ -> go.run());
    name.textProperty().bind(texts.bind(key));
    name.setLabelFor(input);
    wrap(name);
    hint.textProperty().bind(texts.bind(key + ".hint"));
    wrap(hint);
    hint.getStyleClass().addAll("ev-small", "setup-hint");
    field
        .wrongProperty()
        .subscribe(
            wrong -> {
              hint.getStyleClass().removeAll("ev-muted", "setup-wrong");
              hint.getStyleClass().add(wrong ? "setup-wrong" : "ev-muted");
            });
  }

  private static void wrap(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
  }

  void addTo(GridPane grid, int column, int row) {
    GridPane.setValignment(name, VPos.BOTTOM);
    GridPane.setValignment(hint, VPos.TOP);
    grid.add(name, column, 3 * row);
    grid.add(input, column, 3 * row + 1);
    grid.add(hint, column, 3 * row + 2);
  }

  BooleanProperty editableProperty() {
    return input.editableProperty();
  }

  void focus() {
    input.requestFocus();
  }
}
