package evcharging.central.console.point;

import evcharging.central.core.TrafficEntry;
import evcharging.central.core.TrafficEntry.Direction;
import evcharging.styles.text.Texts;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Two lines: which way and what, with its size; when and over what.
final class TrafficRow extends ListCell<TrafficEntry> {
  /// A frame nobody could open.
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

  private final Texts texts;
  private final FontIcon way = new FontIcon(MaterialDesignA.ARROW_LEFT);
  private final Label kind = new Label();
  private final Label size = new Label();
  private final Label when = new Label();
  private final Label medium = new Label();
  private final VBox lines;

  TrafficRow(Texts texts) {
    this.texts = texts;
    way.getStyleClass().add("traffic-way");
    kind.getStyleClass().addAll("ev-mono", "ev-small");
    for (Label each : new Label[] {size, when, medium}) {
      each.getStyleClass().addAll("ev-muted", "ev-small");
    }
    lines = new VBox(1, line(new HBox(6, way, kind), size), line(when, medium));
  }

  private static HBox line(Region left, Label right) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    right.setMinWidth(USE_PREF_SIZE);
    left.setMinWidth(0);
    HBox line = new HBox(8, left, gap, right);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  @Override
  protected void updateItem(TrafficEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    setGraphic(empty || entry == null ? null : lines);
    if (empty || entry == null) {
      return;
    }
    boolean in = entry.direction() == Direction.IN;
    way.setIconCode(in ? MaterialDesignA.ARROW_DOWN_BOLD : MaterialDesignA.ARROW_UP_BOLD);
    boolean unread = entry.opened().isEmpty();
    kind.setText(unread ? texts.get("point.traffic.unread") : entry.kind());
    pseudoClassStateChanged(UNREAD, unread);
    size.setText(texts.get("point.traffic.size", texts.formats().count(entry.size())));
    int thousandths = entry.at().atOffset(ZoneOffset.UTC).get(ChronoField.MILLI_OF_SECOND);
    when.setText(
        texts.formats().time(entry.at()) + String.format(Locale.ROOT, ".%03d", thousandths));
    medium.setText(entry.spot().isEmpty() ? entry.medium() : entry.medium() + " " + entry.spot());
    setAccessibleText(
        String.join(
            ", ",
            texts.get(in ? "point.traffic.in" : "point.traffic.out"),
            kind.getText(),
            medium.getText(),
            when.getText(),
            size.getText()));
  }
}
