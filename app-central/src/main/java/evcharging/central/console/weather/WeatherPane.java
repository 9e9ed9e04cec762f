package evcharging.central.console.weather;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.central.console.export.ExportBar;
import evcharging.central.console.export.Exporting;
import evcharging.central.console.export.Glyph;
import evcharging.central.console.export.ListFrame;
import evcharging.central.console.export.ListTable;
import evcharging.central.console.export.SaveDialog;
import evcharging.central.console.export.Sheet;
import evcharging.central.core.NetworkView;
import evcharging.domain.Place;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// The weather of the places (W-01 to W-04), with what it holds and what is expected.
public final class WeatherPane implements Pane {
  /// Words of this room.
  public static final Bundle BUNDLE = new Bundle(WeatherPane.class, "weather");

  private final Texts texts;
  private final WeatherModel model;
  private final ListTable<PlaceRow> list;
  private final PlaceView place;
  private final TextField search;
  private final Label foot = new Label();
  private final ListFrame content = new ListFrame();

  public WeatherPane(Desk desk) {
    this(desk, SaveDialog.OF_THE_PLATFORM);
  }

  /// @param dialog where a file is saved
  public WeatherPane(Desk desk, SaveDialog dialog) {
    this(desk, dialog, InstantSource.system());
  }

  WeatherPane(Desk desk, SaveDialog dialog, InstantSource clock) {
    this.texts = desk.texts().with(BUNDLE);
    this.model = new WeatherModel(desk, clock);
    this.list = new ListTable<>(texts, "weather.list", row -> row.place().name());
    this.place = new PlaceView(desk, texts, model);
    this.search =
        ListFrame.search(
            texts, "weather", "weather.search", ListFrame.NARROW, model.queryProperty());
    build(
        new ExportBar(texts, new Exporting(desk.background()), dialog, () -> sheet(clock)), clock);
  }

  private void build(ExportBar export, InstantSource clock) {
    list.glyphs(
        WeatherColumns.ALERT, row -> row.alert().map(alert -> new Glyph(glyph(alert), "alarm-2")));
    list.glyphs(
        WeatherColumns.AGE,
        row ->
            row.isStale(clock.instant())
                ? Optional.of(new Glyph(MaterialDesignC.CLOCK_ALERT_OUTLINE, "stale"))
                : Optional.empty());
    list.columns(
        new WeatherColumns(texts, clock).all(), List.of("forecast", "points", "held", "noted_at"));
    Label nothing = new Label();
    nothing.textProperty().bind(texts.bind("weather.nothing"));
    list.placeholder(nothing);
    list.onSelected(
        row -> row.ifPresent(r -> model.selectedProperty().set(Optional.of(r.place()))));
    model.rowsProperty().subscribe(this::show);
    model.selectedProperty().subscribe(p -> list.select(p.map(Place::name).orElse("")));
    texts.languageProperty().subscribe(() -> show(model.rowsProperty().get()));
    foot.getStyleClass().add("ev-muted");
    foot.setId("weather-foot");
    content.head(search, ListFrame.gap(), export);
    content.middle(list.node(), place.node());
    content.foot(foot);
  }

  private static Ikon glyph(evcharging.central.network.WeatherAlert alert) {
    return switch (alert) {
      case LOW_TEMPERATURE -> MaterialDesignS.SNOWFLAKE;
      case HIGH_TEMPERATURE -> MaterialDesignT.THERMOMETER_ALERT;
      case STORM -> MaterialDesignW.WEATHER_LIGHTNING_RAINY;
      case HIGH_WIND -> MaterialDesignW.WEATHER_WINDY;
    };
  }

  private void show(List<PlaceRow> rows) {
    list.show(rows);
    // Ages grow without anything new.
    list.node().refresh();
    foot.setText(sums(rows));
  }

  private String sums(List<PlaceRow> rows) {
    return texts.get(
        "weather.found",
        texts.formats().count(rows.size()),
        texts.formats().count(rows.stream().filter(row -> row.alert().isPresent()).count()),
        texts.formats().count(rows.stream().mapToInt(row -> row.held().size()).sum()));
  }

  private Sheet<PlaceRow> sheet(InstantSource clock) {
    Texts still = texts.with(ExportBar.BUNDLE).still();
    List<PlaceRow> rows = model.rowsProperty().get();
    return new Sheet<>(
        "weather",
        texts.get("pane.weather"),
        List.of(model.queryProperty().get()),
        new WeatherColumns(still, InstantSource.fixed(clock.instant())).all(),
        rows,
        rows.size(),
        List.of(sums(rows)),
        still);
  }

  @Override
  public String code() {
    return "weather";
  }

  @Override
  public Ikon glyph() {
    return MaterialDesignW.WEATHER_PARTLY_CLOUDY;
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public void show(NetworkView view) {
    boolean onScreen = content.getScene() != null;
    model.show(view, onScreen);
    if (onScreen) {
      place.follow();
      list.node().refresh();
    }
  }

  @Override
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  @Override
  public void seek(String id) {
    model.selectedProperty().set(Optional.of(new Place(id)));
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Ctrl+F", "weather.search"));
  }

  @Override
  public Texts texts(Texts shell) {
    return texts;
  }
}
