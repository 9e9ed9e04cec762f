package evcharging.central.console;

import evcharging.styles.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A question before something that is not easily undone. The default is Cancel.
final class Question extends VBox {
  private final Button cancel = new Button();

  /// @param yesKey text of the button that does it
  Question(Texts texts, String title, String words, String yesKey, Runnable yes, Runnable hide) {
    super(12);
    getStyleClass().addAll("ev-card", "question");
    setMaxWidth(520);
    Label heading = new Label(title);
    heading.getStyleClass().add("ev-title");
    heading.setWrapText(true);
    Label body = new Label(words);
    body.setWrapText(true);
    cancel.setId("question-cancel");
    cancel.textProperty().bind(texts.bind("question.cancel"));
    cancel.setDefaultButton(true);
    cancel.setCancelButton(true);
    cancel.setOnAction(_ -> hide.run());
    Button act = new Button();
    act.setId("question-yes");
    act.textProperty().bind(texts.bind(yesKey));
    act.getStyleClass().add("danger");
    act.setOnAction(
        _ -> {
          hide.run();
          yes.run();
        });
    HBox buttons = new HBox(10, cancel, act);
    getChildren().addAll(heading, body, buttons);
  }

  void begin() {
    cancel.requestFocus();
  }
}
