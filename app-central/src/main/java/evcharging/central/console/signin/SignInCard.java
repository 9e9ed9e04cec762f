package evcharging.central.console.signin;

import evcharging.styles.text.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// Name and secret, beside the wall that everybody may see.
public final class SignInCard extends VBox {
  private final SignInModel model;
  private final Texts texts;
  private final VBox form = new VBox(8);
  private final TextField name = new TextField();
  private final PasswordField secret = new PasswordField();

  public SignInCard(SignInModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("ev-card", "sign-in");
    Label title = new Label("", new FontIcon(MaterialDesignL.LOCK_OUTLINE));
    title.textProperty().bind(texts.bind("sign-in.title"));
    title.getStyleClass().add("ev-title");
    Label words = new Label();
    words.textProperty().bind(texts.bind("sign-in.words"));
    words.setWrapText(true);
    words.getStyleClass().add("ev-muted");
    name.setId("sign-in-name");
    secret.setId("sign-in-secret");
    Button enter = enter(texts);
    form.getChildren()
        .addAll(
            title,
            words,
            labelled(texts, "sign-in.name", name),
            name,
            labelled(texts, "sign-in.secret", secret),
            secret,
            enter,
            answer(texts));
    name.setOnAction(_ -> secret.requestFocus());
    secret.setOnAction(_ -> tryIt());
    model.firstProperty().subscribe(this::turn);
  }

  /// What a new network shows once goes before the sign-in, which it is for.
  private void turn(Optional<SignInModel.First> first) {
    if (first.isPresent()) {
      FirstSecretBox box = new FirstSecretBox(texts, first.get(), model::noted);
      name.setText(first.get().name());
      getChildren().setAll(box);
    } else {
      getChildren().setAll(form);
    }
    begin();
  }

  /// Puts the cursor where one begins.
  public void begin() {
    if (getChildren().getFirst() instanceof FirstSecretBox box) {
      box.begin();
    } else {
      (name.getText().isBlank() ? name : secret).requestFocus();
    }
  }

  private Button enter(Texts texts) {
    Button enter = new Button();
    enter.setId("sign-in-enter");
    enter.setMaxWidth(Double.MAX_VALUE);
    enter.textProperty().bind(texts.bind("sign-in.enter"));
    enter.setDefaultButton(false);
    enter
        .disableProperty()
        .bind(
            model
                .busyProperty()
                .or(name.textProperty().isEmpty())
                .or(secret.textProperty().isEmpty()));
    enter.setOnAction(_ -> tryIt());
    return enter;
  }

  private void tryIt() {
    String typed = secret.getText();
    secret.clear();
    if (!typed.isEmpty() && !name.getText().isBlank()) {
      model.signIn(name.getText().strip(), typed);
    }
  }

  private static Label labelled(Texts texts, String key, TextField field) {
    Label label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.setLabelFor(field);
    field.accessibleTextProperty().bind(label.textProperty());
    return label;
  }

  private Label answer(Texts texts) {
    Label answer = new Label();
    answer.setId("sign-in-answer");
    answer.setWrapText(true);
    answer
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  SignInModel.Answer now = model.answerProperty().get();
                  return now.textKey().isEmpty()
                      ? ""
                      : texts.get(now.textKey(), Math.max(1, now.rest().toSeconds()));
                },
                model.answerProperty(),
                texts.languageProperty()));
    return answer;
  }
}
