package evcharging.styles.setup;

import evcharging.styles.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One question: its words, its field, and below it the hint, which turns into what is wrong.
final class FieldBox extends VBox {
  FieldBox(Texts texts, Field field, Runnable go) {
    super(3);
    String key = "question." + field.question().key();
    TextField input = field.question().isSecret() ? new PasswordField() : new TextField();
    input.setId(field.question().key());
    input.textProperty().bindBidirectional(field.textProperty());
    input.accessibleTextProperty().bind(texts.bind(key));
    input.setOnAction(_ -> go.run());
    Label name = new Label();
    name.textProperty().bind(texts.bind(key));
    name.setLabelFor(input);
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    Label hint = new Label();
    hint.textProperty().bind(texts.bind(key + ".hint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().addAll("ev-small", "setup-hint");
    field
        .wrongProperty()
        .subscribe(
            wrong -> {
              hint.getStyleClass().removeAll("ev-muted", "setup-wrong");
              hint.getStyleClass().add(wrong ? "setup-wrong" : "ev-muted");
            });
    getChildren().addAll(name, input, hint);
  }
}
