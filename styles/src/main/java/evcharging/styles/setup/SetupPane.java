package evcharging.styles.setup;

import evcharging.setup.Contact;
import evcharging.setup.SetupWords;
import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.setup.SetupModel.Turn;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The window's content: on the left what is asked, on the right how far the steps are, below them
/// what a person has to do.
public final class SetupPane extends BorderPane {
  /// The words of the first run, the same as on a terminal.
  public static final Bundle WORDS = new Bundle(SetupWords.class, "texts");

  private static final int FEW = 4;

  private final Texts texts;
  private final SetupModel model;
  private final Runnable close;
  private final VBox turn = new VBox(12);
  private final Button go = new Button();
  private final StepList list;
  private final InView inView;
  private final Map<String, FieldBox> boxes = new LinkedHashMap<>();

  /// @param close what the last button does
  public SetupPane(Texts texts, Look look, SetupModel model, Runnable close) {
    this.texts = texts;
    this.model = model;
    this.close = close;
    getStyleClass().addAll("ev-page", "setup");
    setTop(header(look));
    list = new StepList(texts, model.steps());
    ScrollPane scroll = new ScrollPane(new Columns(answers(), steps()));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    inView = new InView(scroll);
    inView.follow();
    setCenter(scroll);
    model.turnProperty().subscribe(_ -> showTurn());
    texts.languageProperty().subscribe(_ -> showTurn());
  }

  /// A scene in the window's dress.
  public static Scene scene(SetupPane pane, Look look, double width, double height) {
    Scene scene = new Scene(pane, width, height);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(SetupPane.class.getResource("setup.css")).toExternalForm());
    look.dress(scene);
    return scene;
  }

  private HBox header(Look look) {
    Label title = new Label();
    title.textProperty().bind(texts.bind("setup." + model.machine()));
    title.getStyleClass().add("ev-title");
    title.setWrapText(true);
    title.setMinWidth(0);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    ChoiceBox<Language> language = new ChoiceBox<>();
    language.setId("language");
    language.getItems().setAll(Language.values());
    language.setConverter(words(Language::ownName));
    language.valueProperty().bindBidirectional(texts.languageProperty());
    language.accessibleTextProperty().bind(texts.bind("window.language"));
    ChoiceBox<Theme> theme = new ChoiceBox<>();
    theme.setId("theme");
    theme.getItems().setAll(Theme.values());
    theme.valueProperty().bindBidirectional(look.themeProperty());
    theme.accessibleTextProperty().bind(texts.bind("window.theme"));
    texts
        .languageProperty()
        .subscribe(_ -> theme.setConverter(words(t -> texts.get("theme." + t.code()))));
    HBox bar = new HBox(12, title, language, theme);
    bar.getStyleClass().add("setup-header");
    return bar;
  }

  private static <T> StringConverter<T> words(Function<T, String> word) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : word.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("nobody types here");
      }
    };
  }

  private VBox answers() {
    VBox card = new VBox(14);
    card.getStyleClass().addAll("ev-card", "setup-answers");
    card.getChildren().add(heading("window.answers"));
    card.getChildren().add(fields());
    go.setId("go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setMaxWidth(Double.MAX_VALUE);
    go.setMinHeight(Region.USE_PREF_SIZE);
    go.setOnAction(_ -> go());
    card.getChildren().add(go);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  /// One below the other; in two columns where they are many.
  private GridPane fields() {
    GridPane grid = new GridPane(18, 3);
    int columns = model.fields().size() > FEW ? 2 : 1;
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < model.fields().size(); i++) {
      FieldBox box = new FieldBox(texts, model.fields().get(i), this::go);
      // What was answered stays readable while the steps run.
      box.editableProperty().bind(go.disableProperty().not());
      box.addTo(grid, i % columns, i / columns);
      boxes.put(model.fields().get(i).question().key(), box);
    }
    return grid;
  }

  private VBox steps() {
    VBox card = new VBox(10);
    card.getStyleClass().addAll("ev-card", "setup-steps");
    card.getChildren().addAll(heading("window.steps"), list, turn);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  private Label heading(String key) {
    Label label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.getStyleClass().addAll("ev-heading", "setup-heading");
    return label;
  }

  private void go() {
    model.go();
    model.fields().stream()
        .filter(field -> field.wrongProperty().get())
        .findFirst()
        .map(field -> boxes.get(field.question().key()))
        .ifPresent(FieldBox::focus);
  }

  private void showTurn() {
    Turn now = model.turn();
    go.setText(texts.get(now == Turn.MENDING ? "window.again" : "window.go"));
    go.setAccessibleText(go.getText());
    go.setDisable(now != Turn.ANSWERING && now != Turn.MENDING);
    go.setVisible(now != Turn.DONE);
    go.setManaged(now != Turn.DONE);
    turn.getChildren().clear();
    switch (now) {
      case ANSWERING ->
          turn.getChildren()
              .addAll(
                  said(texts.get("window.before." + model.machine())),
                  quiet(texts.get("window.before")));
      case WORKING -> {
        // The steps themselves show it.
      }
      case COMPARING -> model.compared().ifPresent(this::compare);
      case MENDING -> {
        turn.getChildren().add(quiet(texts.get("window.mend")));
        model.toMend().map(boxes::get).ifPresentOrElse(FieldBox::focus, go::requestFocus);
        list.failed().ifPresent(inView::show);
      }
      case DONE -> done();
    }
  }

  private static Label said(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label quiet(String text) {
    Label label = said(text);
    label.getStyleClass().add("ev-muted");
    return label;
  }

  private void compare(Contact contact) {
    Label what = said(texts.get("compare.what", contact.who().toString()));
    Label shown = new Label(inFours(contact.fingerprint()));
    shown.setId("fingerprint");
    shown.getStyleClass().addAll("ev-mono", "setup-fingerprint");
    shown.setMinHeight(Region.USE_PREF_SIZE);
    shown.setMinWidth(Region.USE_PREF_SIZE);
    Button same = button("same", "window.same", () -> model.decide(true));
    Button other = button("other", "window.other", () -> model.decide(false));
    HBox buttons = new HBox(12, same, other);
    buttons.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(10, what, shown, quiet(texts.get("compare.where")), buttons);
    box.getStyleClass().addAll("ev-notice", "setup-compare");
    turn.getChildren().add(box);
    // Neither answer is the one that a hasty Enter gives.
    shown.setFocusTraversable(true);
    shown.setAccessibleText(contact.fingerprint());
    shown.requestFocus();
    // With its buttons: what is compared is nothing without them.
    inView.show(turn);
  }

  private void done() {
    Label said = said(texts.get("window.done"));
    said.getStyleClass().add("setup-done");
    Button start = button("start", "window.start", close);
    start.getStyleClass().add("accent");
    turn.getChildren().addAll(said, start);
    start.requestFocus();
    inView.show(turn);
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    button.setAccessibleText(texts.get(key));
    button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// `AB:CD:…` in four lines of eight pairs, which a person reads aloud one by one.
  static String inFours(String fingerprint) {
    String[] pairs = fingerprint.split(":");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < pairs.length; i++) {
      lines.append(pairs[i]).append(i % 8 == 7 ? "\n" : i % 4 == 3 ? "   " : " ");
    }
    return lines.toString().strip();
  }
}
