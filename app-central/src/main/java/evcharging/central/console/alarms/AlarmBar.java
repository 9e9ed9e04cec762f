package evcharging.central.console.alarms;

import evcharging.domain.Place;
import evcharging.styles.AlarmSign;
import evcharging.styles.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.Callback;

/// Counters that are filters, priority, place and order, and what is heard and flashes.
final class AlarmBar {
  private final Texts texts;
  private final AlarmsModel model;
  private final FlowPane node = new FlowPane(8, 6);
  private final Map<Show, ToggleButton> counters = new EnumMap<>(Show.class);
  private final ComboBox<Optional<Integer>> priority = new ComboBox<>();
  private final ComboBox<Optional<Place>> place = new ComboBox<>();

  AlarmBar(Texts texts, AlarmsModel model, BooleanProperty calm) {
    this.texts = texts;
    this.model = model;
    node.getStyleClass().add("alarm-bar");
    counters();
    priority.setId("alarm-priority");
    priority
        .getItems()
        .setAll(
            List.of(
                Optional.empty(), Optional.of(1), Optional.of(2), Optional.of(3), Optional.of(4)));
    choice(priority, "alarms.priority", this::priorityWord);
    priority.valueProperty().bindBidirectional(model.priorityProperty());
    place.setId("alarm-place");
    place.getItems().add(Optional.empty());
    choice(place, "alarms.place", this::placeWord);
    place.valueProperty().bindBidirectional(model.placeProperty());
    node.getChildren()
        .addAll(
            priority,
            place,
            toggle(
                "alarms.first-out", "first-out", model.firstOutProperty(), "alarms.first-out.hint"),
            toggle("alarms.calm", "calm", calm, "alarms.calm"));
    texts.languageProperty().subscribe(this::relabel);
  }

  FlowPane node() {
    return node;
  }

  private void counters() {
    ToggleGroup group = new ToggleGroup();
    for (Show show : Show.values()) {
      ToggleButton counter = new ToggleButton();
      counter.setId("alarms-" + show);
      counter.setToggleGroup(group);
      counter.setOnAction(
          _ -> {
            counter.setSelected(true);
            model.showProperty().set(show);
          });
      counters.put(show, counter);
      node.getChildren().add(counter);
    }
    model.showProperty().subscribe(show -> counters.get(show).setSelected(true));
  }

  /// The counters, and the places there are alarms at.
  void refresh() {
    Map<Show, Long> counts = model.counts();
    counters.forEach(
        (show, counter) -> {
          counter.setText(texts.get(show.key(), texts.formats().count(counts.get(show))));
          counter.setAccessibleText(counter.getText());
        });
    List<Optional<Place>> places =
        new java.util.ArrayList<>(model.places().stream().map(Optional::of).toList());
    places.addFirst(Optional.empty());
    Optional<Place> chosen = model.placeProperty().get();
    if (!places.contains(chosen)) {
      places.add(chosen);
    }
    if (!places.equals(place.getItems())) {
      place.getItems().setAll(places);
      model.placeProperty().set(chosen);
    }
  }

  private void relabel() {
    refresh();
    priority.setButtonCell(cell(this::priorityWord));
    priority.setCellFactory(cells(this::priorityWord));
    place.setButtonCell(cell(this::placeWord));
    place.setCellFactory(cells(this::placeWord));
  }

  private String priorityWord(Optional<Integer> chosen) {
    return chosen
        .map(p -> texts.get(AlarmSign.of(p).wordKey()))
        .orElseGet(() -> texts.get("alarms.priority.any"));
  }

  private String placeWord(Optional<Place> chosen) {
    return chosen.map(Place::name).orElseGet(() -> texts.get("alarms.place.any"));
  }

  private <T> void choice(
      ComboBox<T> box, String nameKey, java.util.function.Function<T, String> word) {
    box.accessibleTextProperty().bind(texts.bind(nameKey));
    box.setButtonCell(cell(word));
    box.setCellFactory(cells(word));
  }

  private static <T> Callback<javafx.scene.control.ListView<T>, ListCell<T>> cells(
      java.util.function.Function<T, String> word) {
    return _ -> cell(word);
  }

  private static <T> ListCell<T> cell(java.util.function.Function<T, String> word) {
    return new ListCell<>() {
      @Override
      protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : word.apply(item));
      }
    };
  }

  private ToggleButton toggle(String key, String id, BooleanProperty state, String hintKey) {
    ToggleButton toggle = new ToggleButton();
    toggle.setId("alarms-" + id);
    toggle.textProperty().bind(texts.bind(key));
    toggle.accessibleTextProperty().bind(texts.bind(hintKey));
    toggle.selectedProperty().bindBidirectional(state);
    Tooltip hint = new Tooltip();
    hint.textProperty().bind(texts.bind(hintKey));
    toggle.setTooltip(hint);
    return toggle;
  }
}
