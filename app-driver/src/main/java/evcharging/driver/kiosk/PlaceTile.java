package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.icon;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;

import evcharging.domain.Place;
import evcharging.styles.StateSign;
import evcharging.styles.text.Texts;
import evcharging.wire.ToDriver.PointOffer;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A place on the map: its name, the sign of each of its points, how many are free, the weather.
final class PlaceTile {
  private static final int SIGNS_SHOWN = 6;

  private PlaceTile() {}

  static Button of(Texts texts, Place place, List<PointOffer> offers, Runnable choose) {
    long free = offers.stream().filter(PointOffer::usable).count();
    Label weather =
        label(
            Bindings.createStringBinding(() -> weather(texts, offers), texts.languageProperty()),
            "tile-weather");
    VBox content =
        column(
            "place-content",
            label(texts.bind("map.place", place.name()), "tile-name"),
            signs(offers),
            label(texts.bind("map.free", free, offers.size()), "tile-free"),
            weather);
    Button button = new Button();
    button.getStyleClass().addAll("touch-button", "place-tile");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setGraphic(content);
    button.setId("place-" + place.name().replace(' ', '-'));
    button.setAccessibleText(place.name());
    button.setOnAction(_ -> choose.run());
    button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return button;
  }

  private static HBox signs(List<PointOffer> offers) {
    HBox signs = row("tile-signs");
    for (PointOffer offer : offers.stream().limit(SIGNS_SHOWN).toList()) {
      StateSign sign = StateSign.of(offer.status());
      FontIcon glyph = icon(sign.glyph(), "sign-glyph", "glyph-s");
      HBox holder = new HBox(glyph);
      holder.getStyleClass().add(sign.styleClass());
      signs.getChildren().add(holder);
    }
    return signs;
  }

  private static String weather(Texts texts, List<PointOffer> offers) {
    return offers
        .getFirst()
        .temperature()
        .map(t -> texts.formats().temperature(t.doubleValue()))
        .orElse("–");
  }
}
