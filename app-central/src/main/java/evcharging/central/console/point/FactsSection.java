package evcharging.central.console.point;

import evcharging.central.console.point.PointModel.Shown;
import evcharging.central.console.why.WhyTexts;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.ChargePoint.PointLink;
import evcharging.domain.Hold;
import evcharging.styles.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Identity, connections, keys and holds of the point, one line each. Keys by their number only.
final class FactsSection {
  private final PointModel model;
  private final Texts texts;
  private final WhyTexts why;
  private final GridPane grid = new GridPane(12, 4);
  private final Node node;
  private Map<String, String> told = Map.of();

  FactsSection(PointModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.why = new WhyTexts(texts);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(GridPane.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values);
    node = Section.of(texts, "point.facts", grid);
    model.shownProperty().subscribe(_ -> refresh());
    texts.languageProperty().subscribe(_ -> refresh());
  }

  Node node() {
    return node;
  }

  private void refresh() {
    Map<String, String> facts = model.shownProperty().get().map(this::facts).orElse(Map.of());
    if (facts.equals(told)) {
      return;
    }
    told = facts;
    grid.getChildren().clear();
    int row = 0;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      Label name = new Label(fact.getKey());
      name.getStyleClass().addAll("ev-muted", "ev-small");
      Label value = new Label(fact.getValue());
      value.setWrapText(true);
      value.getStyleClass().add("fact-value");
      grid.addRow(row, name, value);
      row++;
    }
  }

  private Map<String, String> facts(Shown shown) {
    ChargePoint point = shown.view().point();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(texts.get("point.fact.registration"), Long.toString(point.registration()));
    facts.put(texts.get("point.fact.since"), texts.formats().dateTime(shown.view().since()));
    facts.put(texts.get("point.fact.engine"), link(point.engine()));
    facts.put(texts.get("point.fact.monitor"), link(point.monitor()));
    facts.put(texts.get("point.fact.verdict"), verdict(point));
    facts.put(texts.get("point.fact.keys"), keys(point));
    facts.put(
        texts.get("point.fact.health"),
        texts.get(point.healthy() ? "point.healthy" : "point.unhealthy"));
    facts.put(
        texts.get("point.fact.plug"), texts.get(point.plugged() ? "point.plugged" : "point.free"));
    Map<Hold, String> holds = new TreeMap<>(point.holds());
    facts.put(
        texts.get("point.fact.holds"),
        holds.isEmpty()
            ? texts.get("point.none")
            : String.join(
                "\n",
                holds.entrySet().stream()
                    .map(h -> why.hold(h.getKey()) + ": " + h.getValue())
                    .toList()));
    shown.session().ifPresent(s -> facts.put(texts.get("point.fact.session"), s.id().value()));
    return facts;
  }

  private String link(PointLink link) {
    return texts.get(link.up() ? "point.link.up" : "point.link.down", link.epoch().number());
  }

  private String verdict(ChargePoint point) {
    return point.verdictReason().isEmpty()
        ? texts.get("point.none")
        : (point.verdictOk() ? "OK" : "KO") + " · " + point.verdictReason();
  }

  private String keys(ChargePoint point) {
    return point.keys().isEmpty()
        ? texts.get("point.none")
        : texts.get(
            "point.keys",
            point.keys().keySet().stream().max(Long::compare).orElseThrow(),
            point.keys().size());
  }
}
