package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.icon;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;

import evcharging.styles.StateSign;
import evcharging.styles.control.SignBadge;
import evcharging.styles.text.Formats;
import evcharging.styles.text.Texts;
import evcharging.wire.ToDriver.Occupied;
import evcharging.wire.ToDriver.PointOffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// One charging point to choose: where, how much, how strong, the weather, and whether one may.
final class PointCard {
  private final Texts texts;
  private final PointOffer offer;
  private final ObservableValue<Instant> now;

  private PointCard(Texts texts, PointOffer offer, ObservableValue<Instant> now) {
    this.texts = texts;
    this.offer = offer;
    this.now = now;
  }

  /// A button if the point can be chosen; otherwise only to look at.
  static Region of(Texts texts, PointOffer offer, ObservableValue<Instant> now, Runnable choose) {
    VBox content = new PointCard(texts, offer, now).content();
    if (!offer.usable()) {
      content.getStyleClass().add("not-usable");
      content.setId("point-" + offer.point());
      return content;
    }
    Button button = new Button();
    button.getStyleClass().addAll("touch-button", "point-button");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setGraphic(content);
    button.setId("point-" + offer.point());
    button.setAccessibleText(offer.point() + ", " + offer.place());
    button.setOnAction(_ -> choose.run());
    content.prefWidthProperty().bind(button.widthProperty());
    return button;
  }

  private VBox content() {
    VBox content =
        column(
            "point-card",
            row(
                "point-head",
                label(text(_ -> offer.point().value()), "point-id"),
                Boxes.spacer(),
                new SignBadge(texts, StateSign.of(offer.status()))),
            row(
                "point-line",
                icon(MaterialDesignM.MAP_MARKER, "line-icon", "glyph-s"),
                label(text(_ -> offer.place().name()), "point-place"),
                Boxes.spacer(),
                weather()),
            row(
                "point-line",
                label(text(f -> f.price(offer.price())), "point-price"),
                Boxes.spacer(),
                label(text(this::power), "point-power")),
            row(
                "point-line",
                icon(
                    offer.usable()
                        ? MaterialDesignC.CHECK
                        : offer.occupied().isPresent()
                            ? MaterialDesignC.CLOCK_OUTLINE
                            : MaterialDesignI.INFORMATION_OUTLINE,
                    "line-icon",
                    "glyph-s"),
                label(
                    Bindings.createStringBinding(this::waitOrWhy, texts.languageProperty(), now),
                    "point-wait")));
    content.setMinHeight(Region.USE_PREF_SIZE);
    return content;
  }

  private interface Written {
    String with(Formats formats);
  }

  private ObservableValue<String> text(Written written) {
    return Bindings.createStringBinding(
        () -> written.with(texts.formats()), texts.languageProperty());
  }

  /// Empty where nobody has told of any.
  private Node weather() {
    HBox weather =
        row(
            "point-line",
            icon(MaterialDesignT.THERMOMETER, "line-icon", "glyph-s"),
            label(text(this::weather), "point-weather"));
    weather.setVisible(offer.temperature().isPresent() || offer.wind().isPresent());
    return weather;
  }

  private String weather(Formats formats) {
    return Stream.of(
            offer.temperature().map(t -> formats.temperature(t.doubleValue())),
            offer.wind().map(w -> formats.wind(w.doubleValue())))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private String power(Formats formats) {
    return offer.strongest().map(p -> texts.get("choose.up-to", formats.power(p))).orElse("");
  }

  private String waitOrWhy() {
    if (offer.usable()) {
      return texts.get("choose.now");
    }
    if (offer.occupied().isEmpty()) {
      return texts.get(StopReason.key(offer));
    }
    Occupied occupied = offer.occupied().get();
    Optional<Duration> guess = WaitGuess.of(occupied);
    long minutes = Math.max(0, Duration.between(occupied.since(), now.getValue()).toMinutes());
    return guess.isPresent()
        ? texts.get("choose.wait", guess.get().toMinutes())
        : texts.get("choose.taken-for", minutes);
  }
}
