package evcharging.driver.kiosk;

import evcharging.domain.CpStatus;
import evcharging.domain.Place;
import evcharging.wire.ToDriver.PointOffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The points to choose among, a page at a time, as a list or by place on a map. Free ones first;
/// within a kind the order never changes, so that nothing moves under a finger for no reason.
final class ChooseModel {
  static final int CARDS_A_PAGE = 6;
  static final int MAP_COLUMNS = 4;
  static final int MAP_ROWS = 3;

  private static final int TILES_A_PAGE = MAP_COLUMNS * MAP_ROWS;
  private static final Comparator<PointOffer> FREE_FIRST =
      Comparator.<PointOffer>comparingInt(ChooseModel::kind).thenComparing(PointOffer::point);

  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.NOTHING);
  private final ObjectProperty<Optional<Place>> place =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Boolean> asMap = new SimpleObjectProperty<>(false);
  private List<PointOffer> offers = List.of();
  private boolean known;
  private int number;

  /// What is on the screen.
  ///
  /// @param cards of the list; empty on the map
  /// @param tiles of the map, each a place with its points; empty in the list
  /// @param number from 0
  /// @param known false before the first list came
  record Page(
      List<PointOffer> cards,
      Map<Place, List<PointOffer>> tiles,
      int number,
      int count,
      boolean anyFree,
      boolean known) {
    static final Page NOTHING = new Page(List.of(), Map.of(), 0, 1, false, false);
  }

  ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// Only the points of this place.
  ObjectProperty<Optional<Place>> placeProperty() {
    return place;
  }

  ReadOnlyObjectProperty<Boolean> asMapProperty() {
    return asMap;
  }

  void show(List<PointOffer> newest) {
    offers = newest.stream().sorted(FREE_FIRST).toList();
    known = true;
    turnTo(number);
  }

  void showMap(boolean map) {
    asMap.set(map);
    place.set(Optional.empty());
    turnTo(0);
  }

  void only(Place chosen) {
    asMap.set(false);
    place.set(Optional.of(chosen));
    turnTo(0);
  }

  void next() {
    turnTo(number + 1);
  }

  void previous() {
    turnTo(number - 1);
  }

  /// @return false if there is no step before this one
  boolean back() {
    if (place.get().isEmpty()) {
      return false;
    }
    showMap(true);
    return true;
  }

  /// The free ones, cheapest and dearest: what "any free one" may cost.
  List<PointOffer> free() {
    return offers.stream().filter(PointOffer::usable).toList();
  }

  void clear() {
    offers = List.of();
    known = false;
    showMap(false);
  }

  private void turnTo(int wanted) {
    List<PointOffer> shown =
        offers.stream().filter(o -> place.get().map(o.place()::equals).orElse(true)).toList();
    Map<Place, List<PointOffer>> places =
        shown.stream()
            .collect(Collectors.groupingBy(PointOffer::place, TreeMap::new, Collectors.toList()));
    boolean map = asMap.get();
    int items = map ? places.size() : shown.size();
    int size = map ? TILES_A_PAGE : CARDS_A_PAGE;
    int count = Math.max(1, (items + size - 1) / size);
    number = Math.clamp(wanted, 0, count - 1);
    page.set(
        new Page(
            map ? List.of() : part(shown, size),
            map ? tiles(places, size) : Map.of(),
            number,
            count,
            offers.stream().anyMatch(PointOffer::usable),
            known));
  }

  private Map<Place, List<PointOffer>> tiles(Map<Place, List<PointOffer>> places, int size) {
    Map<Place, List<PointOffer>> some = new TreeMap<>();
    part(new ArrayList<>(places.keySet()), size).forEach(p -> some.put(p, places.get(p)));
    return some;
  }

  private <T> List<T> part(List<T> all, int size) {
    int from = Math.min(number * size, all.size());
    return List.copyOf(all.subList(from, Math.min(from + size, all.size())));
  }

  private static int kind(PointOffer offer) {
    if (offer.usable()) {
      return 0;
    }
    return offer.status() == CpStatus.SUMINISTRANDO || offer.status() == CpStatus.ACTIVADO ? 1 : 2;
  }
}
