package evcharging.cp.panel;

import evcharging.styles.text.Texts;
import evcharging.wire.ToPanel.Ended;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The facts of the newest ticket, as the point knows them.
final class LastSupplyCard extends VBox {
  private final Texts texts;
  private final GridPane facts = new GridPane(14, 6);
  private final Label none;
  private final Label session = fact("last-session");
  private final Label meter = fact("last-meter");
  private final Label energy = fact("last-energy");
  private final Label amount = fact("last-amount");
  private final Label ended = fact("last-ended");
  private final Label why = fact("last-why");

  LastSupplyCard(Texts texts) {
    this.texts = texts;
    Parts parts = new Parts(texts);
    getStyleClass().addAll("ev-card", "last-card");
    none = parts.text("ev-muted");
    none.textProperty().bind(texts.bind("last.none"));
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().addAll(names, values);
    session.getStyleClass().addAll("ev-mono", "ev-small");
    row(parts, 0, "last.energy", energy);
    row(parts, 1, "last.amount", amount);
    row(parts, 2, "last.meter", meter);
    row(parts, 3, "last.ended", ended);
    row(parts, 4, "last.why", why);
    row(parts, 5, "last.session", session);
    getChildren().addAll(parts.label("last.heading", "ev-heading"), none, facts);
  }

  private void row(Parts parts, int row, String key, Label value) {
    facts.addRow(row, parts.label(key, "ev-muted"), value);
  }

  private static Label fact(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  void show(PanelState now) {
    Parts.show(none, now.ended().isEmpty());
    Parts.show(facts, now.ended().isPresent());
    now.ended().ifPresent(end -> show(now, end));
  }

  private void show(PanelState now, Ended end) {
    session.setText(end.session().value());
    energy.setText(texts.formats().meter(end.meterEnd().minus(end.meterStart())));
    amount.setText(now.endedAmount().map(texts.formats()::money).orElse("–"));
    meter.setText(
        texts.formats().meter(end.meterStart()) + " → " + texts.formats().meter(end.meterEnd()));
    ended.setText(texts.formats().dateTime(end.at()));
    why.setText(texts.get("end." + end.reason()));
  }
}
