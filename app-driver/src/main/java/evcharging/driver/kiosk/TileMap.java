package evcharging.driver.kiosk;

import evcharging.domain.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A map of places as tiles of equal size: where a place lies to the others is kept as well as a
/// grid allows, so that every place can be tapped however near its neighbour is. Pure.
///
/// Places whose position nobody knows follow in the order of their names, from the bottom right.
final class TileMap {
  /// A few towns as degrees east and north; a network elsewhere simply has its places in order.
  private static final Map<String, double[]> KNOWN =
      Map.ofEntries(
          at("Lisbon", -9.1, 38.7),
          at("Porto", -8.6, 41.1),
          at("Madrid", -3.7, 40.4),
          at("Barcelona", 2.2, 41.4),
          at("Valencia", -0.4, 39.5),
          at("Alicante", -0.5, 38.3),
          at("Sevilla", -6.0, 37.4),
          at("Bilbao", -2.9, 43.3),
          at("Paris", 2.35, 48.9),
          at("Lyon", 4.8, 45.8),
          at("London", -0.1, 51.5),
          at("Brussels", 4.35, 50.85),
          at("Amsterdam", 4.9, 52.4),
          at("Berlin", 13.4, 52.5),
          at("Hamburg", 10.0, 53.5),
          at("Munich", 11.6, 48.1),
          at("Zurich", 8.5, 47.4),
          at("Vienna", 16.4, 48.2),
          at("Prague", 14.4, 50.1),
          at("Milan", 9.2, 45.5),
          at("Rome", 12.5, 41.9),
          at("Naples", 14.3, 40.8));

  /// @param column from the west, `row` from the north
  record Cell(int column, int row) {}

  private TileMap() {}

  /// @param places at most `columns` times `rows`
  static Map<Place, Cell> of(Collection<Place> places, int columns, int rows) {
    List<Cell> free = cells(columns, rows);
    Map<Place, Cell> found = new LinkedHashMap<>();
    List<Place> known = places.stream().filter(p -> KNOWN.containsKey(p.name())).sorted().toList();
    Range east = Range.of(known, 0);
    Range north = Range.of(known, 1);
    for (Place place : known) {
      double[] position = KNOWN.get(place.name());
      double column = east.share(position[0]) * (columns - 1);
      double row = (1 - north.share(position[1])) * (rows - 1);
      Cell nearest = free.stream().min(Comparator.comparingDouble(c -> far(c, column, row))).get();
      free.remove(nearest);
      found.put(place, nearest);
    }
    for (Place place : places.stream().filter(p -> !found.containsKey(p)).sorted().toList()) {
      found.put(place, free.removeLast());
    }
    return found;
  }

  private static List<Cell> cells(int columns, int rows) {
    List<Cell> all = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        all.add(new Cell(column, row));
      }
    }
    return all;
  }

  private static double far(Cell cell, double column, double row) {
    return Math.hypot(cell.column() - column, cell.row() - row);
  }

  private static Map.Entry<String, double[]> at(String name, double east, double north) {
    return Map.entry(name, new double[] {east, north});
  }

  private record Range(double from, double to) {
    static Range of(List<Place> places, int axis) {
      var all =
          places.stream()
              .map(p -> KNOWN.get(p.name())[axis])
              .collect(Collectors.summarizingDouble(d -> d));
      return new Range(all.getMin(), all.getMax());
    }

    double share(double value) {
      return to > from ? (value - from) / (to - from) : 0.5;
    }
  }
}
