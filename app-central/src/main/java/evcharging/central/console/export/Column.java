package evcharging.central.console.export;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/// One column of a list: the same for the table on screen, the CSV and the PDF.
///
/// @param code stable name: the CSV's heading, and the style class of the table's column
/// @param titleKey key of the heading people read
/// @param width on screen, in pixels; in the PDF its share
/// @param right figures stand at the right
/// @param data for programs: ISO-8601 times, plain figures, stable codes
/// @param shown for people, in their language
/// @param order how the table sorts by it; empty if it does not
public record Column<T>(
    String code,
    String titleKey,
    double width,
    boolean right,
    Function<? super T, String> data,
    Function<? super T, String> shown,
    Optional<Comparator<T>> order) {

  /// Text that is the same for people and programs.
  public static <T> Column<T> text(
      String code, String titleKey, double width, Function<? super T, String> cell) {
    return new Column<>(code, titleKey, width, false, cell, cell, Optional.empty());
  }

  public static <T> Column<T> of(
      String code,
      String titleKey,
      double width,
      Function<? super T, String> data,
      Function<? super T, String> shown) {
    return new Column<>(code, titleKey, width, false, data, shown, Optional.empty());
  }

  /// The same column at the right: for figures.
  public Column<T> figure() {
    return new Column<>(code, titleKey, width, true, data, shown, order);
  }

  /// The same column, sortable.
  public Column<T> by(Comparator<T> comparator) {
    return new Column<>(code, titleKey, width, right, data, shown, Optional.of(comparator));
  }
}
