package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.icon;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;

import evcharging.styles.Sign;
import evcharging.styles.StateSign;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import evcharging.wire.Welcome.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;

/// Before anybody signs in: the price, what is free, the way in, every language.
final class IdlePane implements KioskPane {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final KioskModel kiosk;
  private final Texts texts;

  /// Held here: nobody else holds the binding, and collected it would leave the age as it looked.
  private final ObservableValue<Boolean> stale;

  private final Node body;

  IdlePane(KioskModel kiosk) {
    this.kiosk = kiosk;
    this.texts = kiosk.texts;
    this.stale = kiosk.idle.stale();
    VBox left = column("idle-left", welcome(), price(), start());
    HBox.setHgrow(left, Priority.ALWAYS);
    this.body = row("idle", left, counts());
  }

  private Node welcome() {
    return column(
        "idle-welcome",
        row(
            "idle-head",
            icon(MaterialDesignE.EV_STATION, "idle-mark", "glyph-xl"),
            label(texts.bind("idle.title"), "idle-title")),
        label(texts.bind("idle.how"), "idle-how"));
  }

  private Node price() {
    return column(
        "idle-price-box",
        label(texts.bind("idle.price"), "caption"),
        label(kiosk.idle.price(), "idle-price"),
        label(texts.bind("idle.price-fixed"), "ev-muted"));
  }

  private Node start() {
    Button start =
        TouchButton.of(
            texts,
            "idle.start",
            MaterialDesignG.GESTURE_TAP,
            kiosk::begin,
            TouchButton.MAIN,
            "start");
    start.setDefaultButton(true);
    return start;
  }

  private Node counts() {
    Label age = label(kiosk.idle.age(), "age-of-data");
    stale.subscribe(now -> age.pseudoClassStateChanged(STALE, now));
    return column(
        "idle-counts",
        count(StateSign.ACTIVADO, "idle.free", Overview::free),
        count(StateSign.SUMINISTRANDO, "idle.taken", Overview::taken),
        count(StateSign.PARADO, "idle.stopped", Overview::stopped),
        age);
  }

  private Node count(Sign sign, String key, ToIntFunction<Overview> which) {
    HBox tile =
        row(
            "count-tile",
            icon(sign.glyph(), "sign-glyph", "glyph-l"),
            label(kiosk.idle.number(which), "count-number"),
            label(kiosk.idle.word(key, which), "count-word"));
    tile.getStyleClass().add(sign.styleClass());
    tile.setId(key.replace("idle.", "count-"));
    return tile;
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public List<Node> actions() {
    List<Node> languages = new ArrayList<>();
    for (Language language : Language.values()) {
      languages.add(LanguagePane.button(kiosk, language));
    }
    return languages;
  }
}
