package evcharging.central.console.wall;

import java.util.List;
import java.util.function.Predicate;

/// Which points a person looks for: all terms must hold. Pure.
///
/// @param terms none: every point
record Query(List<Predicate<WallRow>> terms) implements Predicate<WallRow> {
  static final Query EVERYTHING = new Query(List.of());

  Query {
    terms = List.copyOf(terms);
  }

  @Override
  public boolean test(WallRow row) {
    for (Predicate<WallRow> term : terms) {
      if (!term.test(row)) {
        return false;
      }
    }
    return true;
  }
}
