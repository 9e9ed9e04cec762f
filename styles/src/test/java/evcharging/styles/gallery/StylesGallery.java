package evcharging.styles.gallery;

import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Power;
import evcharging.styles.AlarmSign;
import evcharging.styles.Sign;
import evcharging.styles.StateSign;
import evcharging.styles.control.Age;
import evcharging.styles.control.AgeLabel;
import evcharging.styles.control.SignBadge;
import evcharging.styles.control.Sparkline;
import evcharging.styles.text.Texts;
import java.time.Duration;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One page with every sign and small control, as panes use them.
public final class StylesGallery {
  private static final double GAP = 10;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Texts texts;

  public StylesGallery(Texts texts) {
    this.texts = texts;
  }

  public Parent page() {
    VBox page =
        new VBox(
            GAP,
            title(),
            card("Points", tiles()),
            new HBox(
                GAP,
                grow(card("States", signs(StateSign.values()))),
                card("Alarms", signs(AlarmSign.values()))),
            new HBox(GAP, grow(card("Age", ages())), grow(card("Type", type()))),
            card("Controls", new GalleryControls(texts).rows()));
    page.getStyleClass().addAll("ev-page", "gallery");
    page.setPadding(new Insets(GAP));
    return page;
  }

  private Node title() {
    Label title = new Label("Styles gallery");
    title.getStyleClass().add("ev-title");
    Label note = new Label("made-up values");
    note.getStyleClass().add("ev-muted");
    HBox row = new HBox(GAP, title, note);
    row.setAlignment(Pos.BASELINE_LEFT);
    return row;
  }

  private Node tiles() {
    HBox row = new HBox(GAP);
    for (StateSign sign : StateSign.values()) {
      row.getChildren().add(grow(tile(sign)));
    }
    return row;
  }

  private Region tile(StateSign sign) {
    boolean supplying = sign == StateSign.SUMINISTRANDO;
    Label id = new Label("CP00" + (sign.ordinal() + 1));
    id.getStyleClass().add("ev-heading");
    Label place = new Label("Madrid");
    place.getStyleClass().addAll("ev-muted", "ev-small");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(id, gap, place);
    Label power = new Label(supplying ? texts.formats().power(new Power(22_100)) : "–");
    power.getStyleClass().add(supplying ? "ev-figure" : "ev-muted");
    Label sums = new Label(supplying ? energyAndMoney() : " ");
    sums.getStyleClass().addAll("ev-muted", "ev-small");
    Sparkline trend = new Sparkline();
    trend.show(supplying ? curve() : new double[0]);
    VBox tile = new VBox(6, head, new SignBadge(texts, sign), power, sums, trend, age(sign));
    tile.getStyleClass().add("ev-card");
    tile.setPrefWidth(0);
    return tile;
  }

  private String energyAndMoney() {
    return texts.formats().energy(new Energy(12_350))
        + " · "
        + texts.formats().money(Money.ofCents(309));
  }

  private Node age(StateSign sign) {
    AgeLabel label = new AgeLabel(texts);
    if (sign == StateSign.DESCONECTADO) {
      label.show(texts.formats().temperature(9.4), new Age(Duration.ofMinutes(12), SECOND));
    } else if (sign != StateSign.NEVER_SEEN) {
      label.show(texts.formats().temperature(10.1), new Age(SECOND, SECOND));
    }
    return label;
  }

  private Node signs(Sign[] signs) {
    HBox plates = new HBox(GAP);
    HBox glyphs = new HBox(GAP);
    HBox inks = new HBox(GAP);
    for (Sign sign : signs) {
      SignBadge small = new SignBadge(texts, sign);
      small.glyphOnly();
      plates.getChildren().add(new SignBadge(texts, sign));
      glyphs.getChildren().add(small);
      inks.getChildren().add(ink(sign));
    }
    return new VBox(8, plates, glyphs, inks);
  }

  private Node ink(Sign sign) {
    FontIcon glyph = new FontIcon(sign.glyph());
    glyph.getStyleClass().add("sign-glyph");
    Label word = new Label();
    word.textProperty().bind(texts.bind(sign.wordKey()));
    word.getStyleClass().add("sign-word");
    HBox both = new HBox(5, glyph, word);
    both.getStyleClass().add(sign.styleClass());
    return both;
  }

  private Node ages() {
    AgeLabel fresh = new AgeLabel(texts);
    fresh.show(texts.formats().wind(2.06), new Age(SECOND, SECOND.multipliedBy(4)));
    AgeLabel stale = new AgeLabel(texts);
    stale.show(texts.formats().power(new Power(7_400)), new Age(SECOND.multipliedBy(47), SECOND));
    return new HBox(3 * GAP, fresh, stale, new AgeLabel(texts));
  }

  private Node type() {
    Label mono = new Label("S-D01-CP001-1795-9f86d081");
    mono.getStyleClass().add("ev-mono");
    Label plain = new Label("0123456789 ÁÉÑ äöüß €");
    Label muted = new Label("muted");
    muted.getStyleClass().add("ev-muted");
    return new HBox(2 * GAP, plain, mono, muted);
  }

  private static double[] curve() {
    return IntStream.range(0, 900)
        .mapToDouble(
            i ->
                i > 600 && i < 660
                    ? Double.NaN
                    : 22 * (1 - Math.exp(-i / 90.0)) + (i == 300 ? 12 : 0))
        .toArray();
  }

  private static Region card(String heading, Node content) {
    Label label = new Label(heading);
    label.getStyleClass().addAll("ev-muted", "ev-small");
    VBox card = new VBox(8, label, content);
    card.getStyleClass().add("ev-card");
    return card;
  }

  private static Region grow(Region region) {
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }
}
