package evcharging.central.console.wall;

import evcharging.central.console.order.OrderBook;
import evcharging.central.console.order.OrderMark;
import evcharging.central.core.NetworkView;
import evcharging.central.core.NetworkView.PointView;
import evcharging.central.network.PlaceWeather;
import evcharging.central.network.Session;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.styles.StateSign;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// What the wall shows: every point in its slot, which of them pass the search and the state
/// filter, how many are in which state. No nodes; FX thread.
final class WallModel {
  private final OrderBook orders;
  private final InstantSource clock;
  private final QueryParser parser;
  private final Map<CpId, Slot> slots = new TreeMap<>();
  private Map<Place, PlaceWeather> weather = Map.of();
  private Map<Place, Integer> placeSizes = Map.of();
  private Query query = Query.EVERYTHING;

  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableSet<StateSign> states =
      FXCollections.observableSet(EnumSet.noneOf(StateSign.class));
  private final ReadOnlyObjectWrapper<Optional<QueryFault>> fault =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
  private final ReadOnlyIntegerWrapper updates = new ReadOnlyIntegerWrapper();
  private final Selection selection = new Selection();

  /// @param stateWord how states are called in the language of the moment
  WallModel(OrderBook orders, InstantSource clock, Function<StateSign, String> stateWord) {
    this.orders = orders;
    this.clock = clock;
    this.parser = new QueryParser(stateWord);
    search.subscribe(_ -> searched());
    states.subscribe(this::regroup);
  }

  /// What stands in the search box.
  StringProperty searchProperty() {
    return search;
  }

  /// What is wrong with it.
  ReadOnlyObjectProperty<Optional<QueryFault>> faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /// Only these states are shown; none chosen: all.
  ObservableSet<StateSign> states() {
    return states;
  }

  /// What is shown. A new value only when other points are shown or a point moved to another place:
  /// changes of state move nothing.
  ReadOnlyObjectProperty<List<Group>> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  /// Of all points, whatever is searched for.
  ReadOnlyObjectProperty<Counts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /// Counts up whenever rows may have changed.
  ReadOnlyIntegerProperty updatesProperty() {
    return updates.getReadOnlyProperty();
  }

  Selection selection() {
    return selection;
  }

  Instant now() {
    return clock.instant();
  }

  Optional<PlaceWeather> weather(Place place) {
    return Optional.ofNullable(weather.get(place));
  }

  Optional<Slot> slot(CpId point) {
    return Optional.ofNullable(slots.get(point));
  }

  /// Every point, shown or not.
  Set<CpId> points() {
    return Collections.unmodifiableSet(slots.keySet());
  }

  /// In the order of the wall.
  List<Slot> shown() {
    return groups.get().stream().flatMap(group -> group.slots().stream()).toList();
  }

  /// Takes the newest state.
  void show(NetworkView view) {
    orders.tick();
    orders.show(view);
    weather = view.weather();
    boolean moved = false;
    for (PointView point : view.points().values()) {
      moved |= take(point, view);
    }
    if (slots.size() > view.points().size()) {
      slots.keySet().retainAll(view.points().keySet());
      moved = true;
    }
    if (moved) {
      placeSizes = sizes(slots.values());
    }
    refreshed(moved);
  }

  /// Time goes by: ages grow, orders settle.
  void tick() {
    orders.tick();
    for (Slot slot : slots.values()) {
      WallRow row = slot.row();
      Optional<OrderMark> mark = orders.mark(slot.id());
      if (!row.order().equals(mark)) {
        slot.show(new WallRow(row.view(), row.session(), mark, row.heardAt()));
      }
    }
    updates.set(updates.get() + 1);
  }

  /// @return true if the tiles' places change for it
  private boolean take(PointView point, NetworkView view) {
    Slot slot = slots.get(point.point().id());
    Optional<Session> session = point.point().session().map(view.sessions()::get);
    Optional<OrderMark> mark = orders.mark(point.point().id());
    if (slot == null) {
      slots.put(point.point().id(), new Slot(new WallRow(point, session, mark, point.seenAt())));
      return true;
    }
    WallRow before = slot.row();
    if (before.same(point, session, mark)) {
      return false;
    }
    slot.show(new WallRow(point, session, mark, heardAt(before, point, session, view)));
    return !before.place().equals(point.point().place());
  }

  /// While supplying, a point's data are as old as its newest reading, however much else it says.
  private static Instant heardAt(
      WallRow before, PointView point, Optional<Session> session, NetworkView view) {
    Optional<Session.Reading> reading = session.flatMap(Session::reading);
    if (reading.isEmpty()) {
      return point.seenAt();
    }
    return reading.equals(before.session().flatMap(Session::reading))
        ? before.heardAt()
        : view.at();
  }

  private static Map<Place, Integer> sizes(Collection<Slot> all) {
    Map<Place, Integer> sizes = new HashMap<>();
    all.forEach(slot -> sizes.merge(slot.place(), 1, Integer::sum));
    return sizes;
  }

  private void refreshed(boolean moved) {
    counts.set(Counts.of(slots.values()));
    // Only a filter can make a change of state a change of what is shown.
    if (moved || !states.isEmpty() || !query.terms().isEmpty()) {
      regroup();
    }
    updates.set(updates.get() + 1);
  }

  private void searched() {
    QueryParser.Parsed parsed = parser.parse(search.get());
    query = parsed.query();
    fault.set(parsed.fault());
    regroup();
  }

  private void regroup() {
    Map<Place, List<Slot>> byPlace = new TreeMap<>();
    for (Slot slot : slots.values()) {
      WallRow row = slot.row();
      if ((states.isEmpty() || states.contains(row.sign())) && query.test(row)) {
        byPlace.computeIfAbsent(row.place(), _ -> new ArrayList<>()).add(slot);
      }
    }
    List<Group> now = new ArrayList<>();
    byPlace.forEach(
        (place, found) -> now.add(new Group(place, found, placeSizes.getOrDefault(place, 0))));
    if (!now.equals(groups.get())) {
      groups.set(List.copyOf(now));
      selection.setShown(shown());
    }
  }
}
