package evcharging.central.console.weather;

import evcharging.central.console.desk.Background;
import evcharging.central.console.desk.Desk;
import evcharging.central.core.NetworkView;
import evcharging.central.core.NetworkView.PointView;
import evcharging.central.journal.WeatherTrendRow;
import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.central.network.Right;
import evcharging.domain.CpId;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the weather pane shows and does; no nodes. FX thread.
final class WeatherModel {

  private final Desk desk;
  private final InstantSource clock;
  private final Background.Lane trend;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyObjectWrapper<List<PlaceRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ObjectProperty<Optional<Place>> selected =
      new SimpleObjectProperty<>(this, "selected", Optional.empty());
  private final ReadOnlyObjectWrapper<Told> told =
      new ReadOnlyObjectWrapper<>(this, "told", Told.NOTHING);
  private Optional<NetworkView> view = Optional.empty();

  /// What became of the last act.
  ///
  /// @param key of a sentence; empty for nothing
  /// @param refusal why it was not done; empty if it was
  record Told(String key, String about, String refusal) {
    static final Told NOTHING = new Told("", "", "");
  }

  WeatherModel(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
    this.trend = desk.background().lane();
    query.subscribe(this::refresh);
    selected.subscribe(_ -> told.set(Told.NOTHING));
  }

  StringProperty queryProperty() {
    return query;
  }

  ReadOnlyObjectProperty<List<PlaceRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ObjectProperty<Optional<Place>> selectedProperty() {
    return selected;
  }

  ReadOnlyObjectProperty<Told> toldProperty() {
    return told.getReadOnlyProperty();
  }

  BooleanBinding mayClear() {
    return desk.acting().may(Right.POST_WEATHER);
  }

  BooleanBinding mayOperate() {
    return desk.acting().may(Right.OPERATE);
  }

  Instant now() {
    return clock.instant();
  }

  Optional<PlaceRow> selectedRow() {
    return selected.get().flatMap(place -> view.map(v -> row(v, place)));
  }

  /// Every place somebody may move a point to without typing it.
  List<Place> places() {
    return view.map(v -> List.copyOf(places(v))).orElse(List.of());
  }

  void show(NetworkView now, boolean onScreen) {
    view = Optional.of(now);
    if (onScreen) {
      refresh();
    }
  }

  /// The last day of a place, one value each ten minutes.
  void trend(Place place, Consumer<List<WeatherTrendRow>> to) {
    Instant since = clock.instant().minus(WeatherTrend.LENGTH);
    trend.ask(
        () -> desk.sources().ledger().weatherTrend(place, since), to, _ -> to.accept(List.of()));
  }

  void clear(Place place) {
    submit(
        Right.POST_WEATHER,
        new Command.ClearWeatherAlert(place),
        new Told("weather.cleared", place.name(), ""));
  }

  /// @param name of a place, as typed
  void move(CpId point, String name) {
    try {
      submit(
          Right.OPERATE,
          new Command.SetPlace(point, new Place(name)),
          new Told("weather.moved", point + ": " + name, ""));
    } catch (IllegalArgumentException noPlace) {
      told.set(new Told("", name, noPlace.getMessage()));
    }
  }

  private void submit(Right right, Command command, Told done) {
    desk.acting()
        .submit(
            right,
            command,
            reply ->
                told.set(
                    reply instanceof Reply.Refused(var refusal)
                        ? new Told("", done.about(), refusal.sentence())
                        : done));
  }

  private void refresh() {
    String typed = query.get().strip().toLowerCase(Locale.ROOT);
    rows.set(
        view.stream()
            .flatMap(v -> places(v).stream().map(place -> row(v, place)))
            .filter(row -> row.place().name().toLowerCase(Locale.ROOT).contains(typed))
            .toList());
  }

  private static TreeSet<Place> places(NetworkView v) {
    TreeSet<Place> places = new TreeSet<>(v.weather().keySet());
    v.points().values().forEach(each -> places.add(each.point().place()));
    return places;
  }

  private static PlaceRow row(NetworkView v, Place place) {
    List<PointView> there =
        v.points().values().stream().filter(p -> p.point().place().equals(place)).toList();
    return new PlaceRow(
        place,
        Optional.ofNullable(v.weather().get(place)),
        Optional.ofNullable(v.forecasts().get(place)),
        there.stream().map(p -> p.point().id()).toList(),
        there.stream()
            .filter(p -> p.point().holds().containsKey(Hold.WEATHER))
            .map(p -> p.point().id())
            .toList());
  }
}
