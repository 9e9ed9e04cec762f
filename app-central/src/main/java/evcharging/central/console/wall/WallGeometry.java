package evcharging.central.console.wall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where every tile stands, in pixels from the top of the whole wall. Pure; made anew when other
/// points are shown or the width changes, never because a state did.
final class WallGeometry {
  static final double GAP = 8;
  static final double EDGE = 12;

  private final int columns;
  private final double tileWidth;
  private final List<Band> bands = new ArrayList<>();
  private final Map<Slot, Integer> places = new HashMap<>();
  private final List<Slot> slots = new ArrayList<>();
  private double height = EDGE;

  /// A place's part of the wall.
  ///
  /// @param top of its heading
  /// @param firstRow top of the first row of tiles
  /// @param bottom where the next heading may stand
  /// @param from index of the first of its slots in the whole wall
  record Band(Group group, double top, double firstRow, double bottom, int from) {}

  WallGeometry(List<Group> groups, double width) {
    double room = Math.max(Tile.LEAST_WIDTH, width - 2 * EDGE);
    columns = Math.max(1, (int) ((room + GAP) / (Tile.LEAST_WIDTH + GAP)));
    tileWidth = Math.floor((room - GAP * (columns - 1)) / columns);
    for (Group group : groups) {
      add(group);
    }
  }

  private void add(Group group) {
    double firstRow = height + PlaceHeading.HEIGHT;
    int rows = (group.slots().size() + columns - 1) / columns;
    double bottom = firstRow + rows * (Tile.HEIGHT + GAP) + GAP;
    bands.add(new Band(group, height, firstRow, bottom, slots.size()));
    for (Slot slot : group.slots()) {
      places.put(slot, slots.size());
      slots.add(slot);
    }
    height = bottom;
  }

  double height() {
    return height;
  }

  int columns() {
    return columns;
  }

  double tileWidth() {
    return tileWidth;
  }

  List<Slot> slots() {
    return slots;
  }

  /// The bands that touch this stretch.
  List<Band> bands(double top, double bottom) {
    return bands.stream().filter(b -> b.bottom() > top && b.top() < bottom).toList();
  }

  /// The slots of a band that touch this stretch.
  List<Slot> slots(Band band, double top, double bottom) {
    double step = Tile.HEIGHT + GAP;
    int firstRow = Math.max(0, (int) ((top - band.firstRow()) / step));
    int lastRow = (int) Math.max(-1, Math.floor((bottom - band.firstRow()) / step));
    int size = band.group().slots().size();
    int from = Math.min(firstRow * columns, size);
    int to = Math.clamp((lastRow + 1L) * columns, from, size);
    return band.group().slots().subList(from, to);
  }

  double x(Slot slot) {
    int column = (places.get(slot) - band(slot).from()) % columns;
    return EDGE + column * (tileWidth + GAP);
  }

  double y(Slot slot) {
    Band band = band(slot);
    int row = (places.get(slot) - band.from()) / columns;
    return band.firstRow() + row * (Tile.HEIGHT + GAP);
  }

  boolean has(Slot slot) {
    return places.containsKey(slot);
  }

  /// The slot so many columns and rows away, as the arrow keys go: rows go on into the next place.
  Slot step(Slot from, int columnStep, int rowStep) {
    int index = places.get(from);
    if (columnStep != 0) {
      return slots.get(Math.clamp((long) index + columnStep, 0, slots.size() - 1));
    }
    Slot at = from;
    for (int i = 0; i < Math.abs(rowStep); i++) {
      at = rowStep > 0 ? below(at) : above(at);
    }
    return at;
  }

  private Slot below(Slot slot) {
    Band band = band(slot);
    int inBand = places.get(slot) - band.from();
    int size = band.group().slots().size();
    if (inBand + columns < size) {
      return slots.get(band.from() + inBand + columns);
    }
    boolean lastRow = inBand / columns == (size - 1) / columns;
    if (!lastRow) {
      return slots.get(band.from() + size - 1);
    }
    int next = bands.indexOf(band) + 1;
    if (next == bands.size()) {
      return slot;
    }
    Band other = bands.get(next);
    return slots.get(other.from() + Math.min(inBand % columns, other.group().slots().size() - 1));
  }

  private Slot above(Slot slot) {
    Band band = band(slot);
    int inBand = places.get(slot) - band.from();
    if (inBand >= columns) {
      return slots.get(band.from() + inBand - columns);
    }
    int before = bands.indexOf(band) - 1;
    if (before < 0) {
      return slot;
    }
    Band other = bands.get(before);
    int size = other.group().slots().size();
    int lastRow = (size - 1) / columns * columns;
    return slots.get(other.from() + Math.min(lastRow + inBand, size - 1));
  }

  private Band band(Slot slot) {
    int index = places.get(slot);
    int low = 0;
    int high = bands.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (bands.get(middle).from() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return bands.get(low);
  }
}
