package evcharging.central.console.sessions;

import java.util.List;

/// What a search found, with its sums.
///
/// @param of so many lines were searched
/// @param review how many of the found a person must look at
record Found(List<Line> lines, int of, long wattHours, long cents, int review) {
  static final Found NOTHING = new Found(List.of(), 0, 0, 0, 0);

  static Found of(List<Line> lines, int of) {
    long wattHours = 0;
    long cents = 0;
    int review = 0;
    for (Line line : lines) {
      wattHours += line.wattHours();
      cents += Math.max(line.cents(), 0);
      review += line.review() ? 1 : 0;
    }
    return new Found(lines, of, wattHours, cents, review);
  }
}
