package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.icon;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;

import evcharging.driver.kiosk.ConfirmModel.Wish;
import evcharging.styles.text.Formats;
import evcharging.styles.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The last look before the start: where, at what price, and how it ends.
final class ConfirmPane implements KioskPane {
  private final Texts texts;
  private final GuestModel guest;
  private final Node body;

  ConfirmPane(Texts texts, GuestModel guest) {
    this.texts = texts;
    this.guest = guest;
    VBox left =
        column(
            "confirm-left",
            label(text(this::point), "confirm-point"),
            label(text(this::place), "confirm-place"),
            label(texts.bind("confirm.price"), "caption"),
            price(),
            label(texts.bind("confirm.fixed"), "confirm-fixed"));
    VBox right =
        column(
            "confirm-right",
            label(texts.bind("confirm.how-to-stop"), "block-title"),
            way(MaterialDesignG.GESTURE_TAP, "confirm.stop-here"),
            way(MaterialDesignP.POWER_PLUG_OFF_OUTLINE, "confirm.stop-unplug"),
            way(MaterialDesignE.EV_STATION, "confirm.stop-full"));
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    body = row("confirm", left, right);
  }

  private Node way(Ikon glyph, String key) {
    var words = label(texts.bind(key), "way-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    return row("way", icon(glyph, "way-icon", "glyph-l"), words);
  }

  private Node price() {
    Label price = label(text(this::price), "confirm-price");
    price.setId("confirm-price");
    return price;
  }

  private interface Written {
    String of(Wish wish, Formats formats);
  }

  private StringBinding text(Written written) {
    return Bindings.createStringBinding(
        () -> written.of(guest.confirm.wishProperty().get(), texts.formats()),
        guest.confirm.wishProperty(),
        texts.languageProperty());
  }

  private String point(Wish wish, Formats formats) {
    return wish.offer().map(o -> o.point().value()).orElseGet(() -> texts.get("confirm.any"));
  }

  private String place(Wish wish, Formats formats) {
    return wish.offer()
        .map(
            o ->
                o.strongest()
                    .map(p -> o.place() + " · " + texts.get("choose.up-to", formats.power(p)))
                    .orElse(o.place().name()))
        .orElseGet(() -> texts.get("confirm.any-place"));
  }

  private String price(Wish wish, Formats formats) {
    if (wish.lowest().isEmpty()) {
      return "–";
    }
    return wish.lowest().equals(wish.highest())
        ? formats.price(wish.lowest().get())
        : texts.get("confirm.at-most", formats.price(wish.highest().orElseThrow()));
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public List<Node> actions() {
    return List.of(
        TouchButton.of(
            texts,
            "confirm.start",
            MaterialDesignL.LIGHTNING_BOLT,
            guest::start,
            TouchButton.MAIN));
  }
}
