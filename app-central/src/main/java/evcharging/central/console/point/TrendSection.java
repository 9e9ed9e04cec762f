package evcharging.central.console.point;

import evcharging.domain.Power;
import evcharging.styles.control.Sparkline;
import evcharging.styles.text.Texts;
import java.time.Instant;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// The power of the point over a quarter of an hour, a day, thirty days.
final class TrendSection {
  private static final double HEIGHT = 110;
  private static final double WATTS_A_KILOWATT = 1_000;

  private final PointModel model;
  private final Texts texts;
  private final Sparkline line = new Sparkline();
  private final Label peak = new Label();
  private final Label from = new Label();
  private final Label until = new Label();
  private final Node node;

  TrendSection(PointModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    line.setPrefHeight(HEIGHT);
    line.setMinHeight(HEIGHT);
    line.getStyleClass().add("point-trend");
    for (Label each : new Label[] {peak, from, until}) {
      each.getStyleClass().addAll("ev-muted", "ev-small");
    }
    peak.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox chart = new VBox(4, spans(), peak, line, new HBox(from, gap, until));
    node = Section.of(texts, "point.trend", chart);
    model.trendProperty().subscribe(_ -> refresh());
    texts.languageProperty().subscribe(_ -> refresh());
  }

  Node node() {
    return node;
  }

  private Node spans() {
    ToggleGroup group = new ToggleGroup();
    SegmentedButton spans = new SegmentedButton();
    spans.setToggleGroup(group);
    for (TrendSpan span : TrendSpan.values()) {
      ToggleButton button = new ToggleButton();
      button.textProperty().bind(texts.bind(span.textKey()));
      button.getStyleClass().add("point-span");
      // The drawer may be narrow.
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          _ -> {
            model.spanProperty().set(span);
            button.setSelected(true);
          });
      button.setSelected(span == model.spanProperty().get());
      spans.getButtons().add(button);
    }
    return spans;
  }

  private void refresh() {
    double[] samples = model.trendProperty().get();
    line.show(samples);
    double most = Arrays.stream(samples).filter(s -> !Double.isNaN(s)).max().orElse(Double.NaN);
    peak.setText(
        Double.isNaN(most)
            ? texts.get("point.no-supply")
            : texts.get(
                "point.peak",
                texts.formats().power(new Power(Math.round(most * WATTS_A_KILOWATT)))));
    Instant now = model.now();
    Instant start = now.minus(model.spanProperty().get().length());
    boolean day = model.spanProperty().get() == TrendSpan.QUARTER;
    from.setText(day ? texts.formats().time(start) : texts.formats().dateTime(start));
    until.setText(texts.formats().time(now));
    line.setAccessibleText(texts.get("point.trend") + ", " + peak.getText());
  }
}
