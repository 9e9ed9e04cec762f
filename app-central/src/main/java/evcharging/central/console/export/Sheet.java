package evcharging.central.console.export;

import evcharging.styles.text.Texts;
import java.util.List;

/// A filtered list, ready to be written to a file.
///
/// @param name of the file, without its ending
/// @param title above the PDF
/// @param conditions what was filtered by, a line each
/// @param rows in the order of the screen; may come from the ledger page by page
/// @param expected how many rows there will be; -1 if nobody knows
/// @param totals below the PDF, a line each
/// @param texts in a language that does not change any more ([Texts#still])
public record Sheet<T>(
    String name,
    String title,
    List<String> conditions,
    List<Column<T>> columns,
    Iterable<T> rows,
    long expected,
    List<String> totals,
    Texts texts) {
  public Sheet {
    conditions = List.copyOf(conditions);
    columns = List.copyOf(columns);
    totals = List.copyOf(totals);
  }
}
