package evcharging.central.console.alarms;

import evcharging.central.network.AlarmFigures;
import evcharging.styles.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How good the alarms themselves are, below the list: rate, stale ones, split of priorities, and
/// who called most.
final class FiguresPanel {
  private static final int OFFENDERS_SHOWN = 3;

  private final Texts texts;
  private final AlarmsModel model;
  private final HBox node = new HBox();

  FiguresPanel(Texts texts, AlarmsModel model) {
    this.texts = texts;
    this.model = model;
    node.setId("alarm-figures");
    node.getStyleClass().addAll("ev-card", "figures");
    model.figuresProperty().subscribe(this::show);
    texts.languageProperty().subscribe(this::show);
  }

  HBox node() {
    return node;
  }

  private void show() {
    AlarmFigures now = model.figuresProperty().get();
    boolean flood = now.lastTenMinutes() > AlarmFigures.FLOOD;
    VBox rate =
        figure(
            flood ? "alarms.kpi.flood" : "alarms.kpi.rate",
            texts.formats().count(now.lastTenMinutes()));
    if (flood) {
      rate.getStyleClass().add("flood");
    }
    node.getChildren()
        .setAll(
            rate,
            figure("alarms.kpi.mean", perTen(now)),
            figure("alarms.kpi.stale", texts.formats().count(now.stale())),
            figure("alarms.kpi.split", split(now)),
            offenders(now));
  }

  private VBox figure(String key, String value) {
    Label figure = new Label(value);
    figure.getStyleClass().add("ev-figure");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    VBox both = new VBox(figure, caption(key));
    both.setMinWidth(Region.USE_PREF_SIZE);
    return both;
  }

  private Label caption(String key) {
    Label caption = new Label(texts.get(key));
    caption.getStyleClass().addAll("ev-muted", "ev-small");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    return caption;
  }

  private VBox offenders(AlarmFigures now) {
    VBox list = new VBox(caption("alarms.kpi.offenders"));
    list.setMinWidth(0);
    list.setVisible(!now.offenders().isEmpty());
    now.offenders().stream()
        .limit(OFFENDERS_SHOWN)
        .forEach(
            offender -> {
              String calls = texts.formats().count(offender.calls()) + " × ";
              Label line = new Label(calls + AlarmTexts.name(texts, offender.alarm()));
              line.getStyleClass().add("ev-small");
              line.setWrapText(true);
              list.getChildren().add(line);
            });
    return list;
  }

  private String perTen(AlarmFigures now) {
    return String.format(texts.language().locale(), "%.1f", now.perTenMinutes());
  }

  private String split(AlarmFigures now) {
    return percent(now.share(1) + now.share(2))
        + " / "
        + percent(now.share(3))
        + " / "
        + percent(now.share(4));
  }

  private static String percent(double share) {
    return String.valueOf(Math.round(share * 100));
  }
}
