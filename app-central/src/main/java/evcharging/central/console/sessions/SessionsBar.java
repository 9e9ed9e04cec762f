package evcharging.central.console.sessions;

import evcharging.central.console.export.ExportBar;
import evcharging.central.console.export.ListFrame;
import evcharging.styles.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What stands above the list: search box, time, the part of the sessions, export.
final class SessionsBar {

  private final Texts texts;
  private final SessionsModel model;
  private final TextField search;
  private final Map<Scope, ToggleButton> scopes = new EnumMap<>(Scope.class);
  private final VBox node = new VBox();
  private final Label hint = new Label();
  private final Label nothing = new Label();

  SessionsBar(Texts texts, SessionsModel model, ExportBar export) {
    this.texts = texts;
    this.model = model;
    this.search =
        ListFrame.search(
            texts, "sessions", "sessions.search.prompt", ListFrame.WIDE, model.queryProperty());
    HBox first = new HBox(search, spans(), ListFrame.gap(), export);
    first.getStyleClass().add("list-head");
    HBox second = scopeButtons();
    node.setSpacing(8);
    node.getChildren().addAll(first, second);
    hint.getStyleClass().add("trouble");
    hint.setId("sessions-hint");
  }

  VBox node() {
    return node;
  }

  /// Words nobody knows, or that the ledger cannot be read.
  Label hint() {
    return hint;
  }

  Label placeholder() {
    return nothing;
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  void refresh() {
    scopes
        .get(Scope.IN_PROGRESS)
        .setText(texts.get(Scope.IN_PROGRESS.key(), texts.formats().count(model.inProgress())));
    hint.setText(
        !model.trouble().isEmpty()
            ? texts.get("sessions.trouble", model.trouble())
            : model.unknownProperty().get().isEmpty()
                ? ""
                : texts.get("sessions.unknown", String.join(", ", model.unknownProperty().get())));
    nothing.setText(
        model.scopeProperty().get().isHistory() && !model.isComplete()
            ? texts.get("sessions.loading")
            : texts.get("sessions.nothing"));
  }

  private ChoiceBox<TimeSpan> spans() {
    ChoiceBox<TimeSpan> box = new ChoiceBox<>();
    box.setId("sessions-span");
    box.getItems().setAll(TimeSpan.values());
    box.converterProperty()
        .bind(Bindings.createObjectBinding(this::spanWords, texts.languageProperty()));
    box.valueProperty().bindBidirectional(model.spanProperty());
    box.accessibleTextProperty().bind(texts.bind("sessions.span"));
    return box;
  }

  private StringConverter<TimeSpan> spanWords() {
    return new StringConverter<>() {
      @Override
      public String toString(TimeSpan span) {
        return span == null ? "" : texts.get(span.key());
      }

      @Override
      public TimeSpan fromString(String text) {
        throw new UnsupportedOperationException("chosen, never typed");
      }
    };
  }

  private HBox scopeButtons() {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox();
    for (Scope scope : Scope.values()) {
      ToggleButton button = new ToggleButton();
      button.setId("sessions-" + scope.name().toLowerCase(java.util.Locale.ROOT));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setUserData(scope);
      if (scope != Scope.IN_PROGRESS) {
        button.textProperty().bind(texts.bind(scope.key()));
      }
      scopes.put(scope, button);
      row.getChildren().add(button);
    }
    row.getChildren().getFirst().getStyleClass().add("left-pill");
    row.getChildren().getLast().getStyleClass().add("right-pill");
    row.getChildren()
        .subList(1, Scope.values().length - 1)
        .forEach(each -> each.getStyleClass().add("center-pill"));
    group
        .selectedToggleProperty()
        .subscribe(
            chosen -> {
              if (chosen == null) {
                group.selectToggle(scopes.get(model.scopeProperty().get()));
              } else {
                model.scopeProperty().set((Scope) chosen.getUserData());
              }
            });
    model.scopeProperty().subscribe(scope -> group.selectToggle(scopes.get(scope)));
    return row;
  }
}
