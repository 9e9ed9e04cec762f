package evcharging.central.console.wall;

import evcharging.central.network.PlaceWeather;
import evcharging.styles.control.Age;
import evcharging.styles.control.AgeLabel;
import evcharging.styles.text.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// The heading over the points of a place: name, how many, the weather there.
final class PlaceHeading extends HBox {
  static final double HEIGHT = 34;

  /// EV_W asks its providers every few seconds to minutes; three of these and it looks stale.
  private static final Duration WEATHER_INTERVAL = Duration.ofMinutes(5);

  private final Texts texts;
  private final Label place = new Label();
  private final Label count = new Label();
  private final Label alert = new Label();
  private final AgeLabel weather;
  private final FontIcon alertGlyph = new FontIcon(MaterialDesignW.WEATHER_LIGHTNING_RAINY);
  private Group group;

  PlaceHeading(Texts texts) {
    super(12);
    this.texts = texts;
    this.weather = new AgeLabel(texts);
    getStyleClass().add("place-heading");
    place.getStyleClass().add("ev-heading");
    count.getStyleClass().addAll("ev-muted", "ev-small");
    alert.getStyleClass().add("place-alert");
    alert.setGraphic(alertGlyph);
    alert.managedProperty().bind(alert.visibleProperty());
    place.setMinWidth(0);
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    for (Region whole : new Region[] {count, alert, weather}) {
      whole.setMinWidth(USE_PREF_SIZE);
    }
    getChildren().addAll(place, count, gap, alert, weather);
    setManaged(false);
  }

  void bind(Group other) {
    group = other;
  }

  void refresh(WallModel model, Instant now) {
    place.setText(group.place().name());
    int shown = group.slots().size();
    count.setText(
        shown == group.all()
            ? texts.get("wall.points", shown)
            : texts.get("wall.points-of", shown, group.all()));
    Optional<PlaceWeather> now1 = group.weather(model);
    weather.setVisible(now1.isPresent());
    alert.setVisible(now1.flatMap(PlaceWeather::alert).isPresent());
    now1.ifPresent(each -> show(each, now));
  }

  private void show(PlaceWeather at, Instant now) {
    at.alert().ifPresent(a -> alert.setText(texts.get("wall.alert." + a.name())));
    at.at()
        .ifPresentOrElse(
            when ->
                weather.show(figures(at), new Age(Duration.between(when, now), WEATHER_INTERVAL)),
            weather::showNever);
  }

  private String figures(PlaceWeather at) {
    String warmth =
        at.temperature().map(BigDecimal::doubleValue).map(texts.formats()::temperature).orElse("–");
    String wind = at.wind().map(BigDecimal::doubleValue).map(texts.formats()::wind).orElse("–");
    return warmth + " · " + wind;
  }
}
