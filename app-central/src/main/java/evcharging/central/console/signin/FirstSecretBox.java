package evcharging.central.console.signin;

import evcharging.styles.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/// In a new network's first console, in the place of the sign-in: the secret that is shown this
/// once.
final class FirstSecretBox extends VBox {
  private final Texts texts;
  private final Button copy = new Button("", new FontIcon(MaterialDesignC.CONTENT_COPY));

  /// @param noted what its last button does
  FirstSecretBox(Texts texts, SignInModel.First first, Runnable noted) {
    super(12);
    this.texts = texts;
    setId("first-secret-box");
    Label title = said("first-secret.title");
    title.setGraphic(new FontIcon(MaterialDesignK.KEY_VARIANT));
    title.getStyleClass().add("ev-title");
    Label secret = new Label(inLines(first.secret()));
    secret.setId("first-secret");
    secret.getStyleClass().addAll("ev-mono", "ev-notice", "first-secret");
    secret.setMaxWidth(Double.MAX_VALUE);
    wrap(secret);
    copy.setId("first-secret-copy");
    say(copy, "first-secret.copy");
    copy.setOnAction(_ -> copied(first.secret()));
    Button done = new Button();
    done.setId("first-secret-noted");
    done.getStyleClass().add("accent");
    say(done, "first-secret.noted");
    done.setOnAction(_ -> noted.run());
    getChildren()
        .addAll(
            title,
            said("first-secret.words", first.name()),
            secret,
            copy,
            said("first-secret.once"),
            done);
  }

  /// The hasty Enter copies; it takes nothing away.
  void begin() {
    copy.requestFocus();
  }

  private Label said(String key, Object... about) {
    Label label = new Label();
    label.textProperty().bind(texts.bind(key, about));
    wrap(label);
    return label;
  }

  private static void wrap(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
  }

  private void say(Button button, String key) {
    button.textProperty().bind(texts.bind(key));
    button.accessibleTextProperty().bind(button.textProperty());
    button.setMaxWidth(Double.MAX_VALUE);
  }

  /// Never broken inside a group, which a person who writes it down would not see.
  static String inLines(String secret) {
    return secret.replaceAll("((?:[^-]+-){4})", "$1\n");
  }

  private static void copied(String secret) {
    ClipboardContent content = new ClipboardContent();
    content.putString(secret);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
