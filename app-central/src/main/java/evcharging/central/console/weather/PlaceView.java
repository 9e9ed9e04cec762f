package evcharging.central.console.weather;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.side.AskFirst;
import evcharging.central.console.side.SideFacts;
import evcharging.central.console.side.SidePanel;
import evcharging.central.console.side.Verdict;
import evcharging.central.console.side.Verdict.Tone;
import evcharging.central.console.weather.WeatherModel.Told;
import evcharging.central.journal.WeatherTrendRow;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.styles.control.Sparkline;
import evcharging.styles.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Beside the list: the selected place, its trend, its alert, its points and where they are moved
/// to.
final class PlaceView {
  private static final double TREND_HEIGHT = 48;
  private static final double CHOICE_WIDTH = 150;

  private final Desk desk;
  private final Texts texts;
  private final WeatherModel model;
  private final SidePanel panel;
  private final VBox question = new VBox();
  private String drawn = "";

  PlaceView(Desk desk, Texts texts, WeatherModel model) {
    this.desk = desk;
    this.texts = texts;
    this.model = model;
    this.panel =
        new SidePanel(
            texts, "place", "weather.close", () -> model.selectedProperty().set(Optional.empty()));
    model
        .selectedProperty()
        .subscribe(
            _ -> {
              question.getChildren().clear();
              refresh();
            });
    model.toldProperty().subscribe(_ -> refresh());
    texts.languageProperty().subscribe(this::refresh);
  }

  SidePanel node() {
    return panel;
  }

  /// Draws anew if something about the place changed, but for the weather itself.
  void follow() {
    if (!drawn.equals(facts())) {
      refresh();
    }
  }

  private String facts() {
    return model
        .selectedRow()
        .map(row -> row.place() + " " + row.alert() + row.forecast() + row.points() + row.held())
        .orElse("");
  }

  void refresh() {
    drawn = facts();
    if (model.selectedRow().isPresent()) {
      show(model.selectedRow().get());
    } else {
      panel.hide();
    }
  }

  private void show(PlaceRow row) {
    List<Node> parts = new ArrayList<>();
    told().ifPresent(parts::add);
    parts.add(effect(row));
    row.forecast()
        .ifPresent(
            f ->
                parts.add(
                    new Verdict(
                        Tone.QUIET,
                        texts.get(
                            "weather.forecast.from",
                            texts.get("weather.alert." + f.alert().name()),
                            texts.formats().dateTime(f.from())))));
    VBox trend = new VBox();
    trend.setSpacing(6);
    parts.add(trend);
    model.trend(row.place(), found -> trend(trend, found));
    parts.add(question);
    row.alert().ifPresent(_ -> parts.add(clear(row)));
    parts.add(SidePanel.heading(texts.get("weather.points.there")));
    row.points().forEach(point -> parts.add(point(row.place(), point)));
    parts.add(
        SidePanel.row(
            SidePanel.button(
                "place-audit",
                texts.get("weather.to.audit"),
                () -> desk.navigation().audit(row.place().name()))));
    panel.show(row.place().name(), parts.toArray(Node[]::new));
  }

  private Optional<Node> told() {
    Told told = model.toldProperty().get();
    if (!told.refusal().isEmpty()) {
      return Optional.of(
          new Verdict(Tone.BAD, texts.get("weather.refused", told.about(), told.refusal())));
    }
    return told.key().isEmpty()
        ? Optional.empty()
        : Optional.of(new Verdict(Tone.GOOD, texts.get(told.key(), told.about())));
  }

  private Verdict effect(PlaceRow row) {
    return row.alert()
        .map(
            alert ->
                new Verdict(
                    Tone.DUE,
                    texts.get(
                        "weather.effect",
                        texts.get("weather.alert." + alert.name()),
                        texts.formats().count(row.held().size()))))
        .orElseGet(() -> new Verdict(Tone.QUIET, texts.get("weather.effect.none")));
  }

  private void trend(VBox to, List<WeatherTrendRow> found) {
    if (found.size() < 2) {
      return;
    }
    to.getChildren()
        .setAll(
            SidePanel.heading(texts.get("weather.trend.temperature")),
            line("weather.trend.temperature", found, row -> row.temperature().doubleValue()),
            range(found),
            SidePanel.heading(texts.get("weather.trend.wind")),
            line("weather.trend.wind", found, row -> row.wind().doubleValue()));
  }

  private Node range(List<WeatherTrendRow> found) {
    double lowest = found.stream().mapToDouble(r -> r.temperature().doubleValue()).min().orElse(0);
    double highest = found.stream().mapToDouble(r -> r.temperature().doubleValue()).max().orElse(0);
    SideFacts facts = new SideFacts();
    facts.add(texts.get("weather.lowest"), texts.formats().temperature(lowest));
    facts.add(texts.get("weather.highest"), texts.formats().temperature(highest));
    return facts;
  }

  private Sparkline line(
      String key, List<WeatherTrendRow> found, ToDoubleFunction<WeatherTrendRow> figure) {
    Sparkline line = new Sparkline();
    line.setMinHeight(TREND_HEIGHT);
    line.setPrefHeight(TREND_HEIGHT);
    line.show(WeatherTrend.of(found, figure, model.now()));
    line.setAccessibleText(texts.get(key));
    return line;
  }

  private HBox clear(PlaceRow row) {
    Button clear =
        SidePanel.button(
            "weather-clear",
            texts.get("weather.clear"),
            () ->
                question
                    .getChildren()
                    .setAll(
                        new AskFirst(
                            texts.get(
                                "weather.clear.effect",
                                row.place().name(),
                                texts.formats().count(row.held().size())),
                            texts.get("weather.cancel"),
                            question.getChildren()::clear,
                            texts.get("weather.clear"),
                            () -> {
                              question.getChildren().clear();
                              model.clear(row.place());
                            })));
    clear.disableProperty().bind(model.mayClear().not());
    return SidePanel.row(clear);
  }

  private HBox point(Place from, CpId point) {
    Button to =
        SidePanel.button("place-" + point, point.value(), () -> desk.navigation().point(point));
    ComboBox<String> places = new ComboBox<>();
    places.setId("move-" + point);
    places.setEditable(true);
    places.setPrefWidth(CHOICE_WIDTH);
    places.getItems().setAll(model.places().stream().map(Place::name).toList());
    places.setValue(from.name());
    places.setAccessibleText(texts.get("weather.move.to", point.value()));
    Button move =
        SidePanel.button(
            "move-do-" + point,
            texts.get("weather.move"),
            () -> model.move(point, places.getEditor().getText()));
    move.disableProperty().bind(model.mayOperate().not());
    places.disableProperty().bind(model.mayOperate().not());
    return SidePanel.row(to, places, move);
  }
}
