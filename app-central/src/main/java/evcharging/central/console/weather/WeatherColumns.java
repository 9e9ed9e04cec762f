package evcharging.central.console.weather;

import evcharging.central.console.export.Column;
import evcharging.central.network.PlaceWeather;
import evcharging.styles.text.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The columns of the list of places: on screen, in CSV and in PDF.
record WeatherColumns(Texts texts, InstantSource clock) {
  static final String ALERT = "alert";
  static final String AGE = "noted_at";

  List<Column<PlaceRow>> all() {
    return List.of(
        Column.text("place", "weather.place", 150, row -> row.place().name()),
        Column.<PlaceRow>of(
                "temperature_c",
                "weather.temperature",
                112,
                row -> plain(row.weather().flatMap(PlaceWeather::temperature)),
                row ->
                    row.weather()
                        .flatMap(PlaceWeather::temperature)
                        .map(t -> texts.formats().temperature(t.doubleValue()))
                        .orElse("–"))
            .figure(),
        Column.<PlaceRow>of(
                "wind_m_s",
                "weather.wind",
                96,
                row -> plain(row.weather().flatMap(PlaceWeather::wind)),
                row ->
                    row.weather()
                        .flatMap(PlaceWeather::wind)
                        .map(w -> texts.formats().wind(w.doubleValue()))
                        .orElse("–"))
            .figure(),
        age(),
        alert(),
        forecast(),
        Column.<PlaceRow>text("points", "weather.points", 104, row -> "" + row.points().size())
            .figure(),
        Column.<PlaceRow>text("held", "weather.held", 100, row -> "" + row.held().size()).figure());
  }

  private Column<PlaceRow> age() {
    return Column.of(
        AGE,
        "weather.age",
        140,
        row -> row.at().map(Instant::toString).orElse(""),
        row ->
            row.at()
                .map(at -> texts.formats().age(Duration.between(at, clock.instant())))
                .orElse(texts.get("age.never")));
  }

  private Column<PlaceRow> alert() {
    return Column.of(
        ALERT,
        "weather.alert",
        150,
        row -> row.alert().map(Enum::name).orElse(""),
        row -> row.alert().map(a -> texts.get("weather.alert." + a.name())).orElse(""));
  }

  private Column<PlaceRow> forecast() {
    return Column.of(
        "forecast",
        "weather.forecast",
        230,
        row -> row.forecast().map(f -> f.alert().name() + " " + f.from()).orElse(""),
        row ->
            row.forecast()
                .map(
                    f ->
                        texts.get(
                            "weather.forecast.from",
                            texts.get("weather.alert." + f.alert().name()),
                            texts.formats().dateTime(f.from())))
                .orElse(""));
  }

  private static String plain(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString).orElse("");
  }
}
