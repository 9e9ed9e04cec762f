package evcharging.styles.trouble;

import evcharging.config.Failure;
import evcharging.styles.Look;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Which program does not run, why in one sentence, the code to quote, where its log is, and how to
/// leave.
public final class TroublePane extends VBox {
  /// The room's words.
  public static final Bundle WORDS = new Bundle(TroublePane.class, "texts");

  private static final double WIDTH = 560;

  private final Texts texts;
  private final Failure failure;
  private final Button shut = new Button();

  /// @param close what the last button does
  public TroublePane(Texts texts, Failure failure, Runnable close) {
    super(14);
    this.texts = texts;
    this.failure = failure;
    getStyleClass().addAll("ev-page", "trouble");
    Label title = sentence(titleProperty());
    title.getStyleClass().add("ev-title");
    Label why = new Label(failure.sentence());
    why.setId("sentence");
    wrap(why);
    VBox card = new VBox(12, why, fact("trouble.code", "code", failure.code()));
    card.getStyleClass().addAll("ev-card", "trouble-why");
    failure
        .log()
        .ifPresent(file -> card.getChildren().add(fact("trouble.log", "log", file.toString())));
    getChildren().addAll(title, card, buttons(close));
  }

  /// A scene in the window's dress, as high as what it says.
  public static Scene scene(TroublePane pane, Look look) {
    pane.setPrefWidth(WIDTH);
    Scene scene = new Scene(pane);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(TroublePane.class.getResource("trouble.css")).toExternalForm());
    look.dress(scene);
    return scene;
  }

  /// Enter closes.
  void begin() {
    shut.requestFocus();
  }

  ObservableValue<String> titleProperty() {
    return texts.bind("trouble.of." + failure.program());
  }

  private HBox buttons(Runnable close) {
    Button copy = new Button();
    copy.setId("copy");
    say(copy, "trouble.copy");
    copy.setOnAction(_ -> copied());
    shut.setId("close");
    shut.getStyleClass().add("accent");
    shut.setDefaultButton(true);
    shut.setCancelButton(true);
    say(shut, "trouble.close");
    shut.setOnAction(_ -> close.run());
    HBox row = new HBox(12, copy, shut);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private void say(Button button, String key) {
    button.textProperty().bind(texts.bind(key));
    button.accessibleTextProperty().bind(button.textProperty());
    button.setMinWidth(Region.USE_PREF_SIZE);
  }

  /// What is quoted or looked up.
  private VBox fact(String key, String id, String value) {
    Label name = sentence(texts.bind(key));
    name.getStyleClass().add("ev-muted");
    Label text = new Label(value);
    text.setId(id);
    text.setMaxWidth(Double.MAX_VALUE);
    text.getStyleClass().add("ev-mono");
    wrap(text);
    return new VBox(4, name, text);
  }

  private static Label sentence(ObservableValue<String> words) {
    Label label = new Label();
    label.textProperty().bind(words);
    wrap(label);
    return label;
  }

  private static void wrap(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
  }

  private void copied() {
    ClipboardContent content = new ClipboardContent();
    content.putString(
        failure.code()
            + ": "
            + failure.sentence()
            + failure.log().map(file -> "\n" + file).orElse(""));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
