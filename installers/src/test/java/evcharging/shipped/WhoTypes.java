package evcharging.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// Which trial types what the guides tell: `who-types-what.txt` beside this class. Of the rows that
/// fit a command the one with the longest beginning counts.
final class WhoTypes {
  /// Who types what nobody types; the row says why.
  static final String NOBODY = "nobody";

  /// @param who the simple name of a trial, or {@link #NOBODY}
  /// @param where a page, or `*`
  /// @param beginning of the command; empty: all of the page
  /// @param why nobody types it, or how it is typed; may be empty
  record Row(String who, String where, String beginning, String why) {
    boolean fits(Command command) {
      return (where.equals("*") || where.equals(command.document()))
          && command.text().startsWith(beginning);
    }
  }

  private final List<Row> rows;

  private WhoTypes(List<Row> rows) {
    this.rows = rows;
  }

  static WhoTypes read() {
    try (InputStream in = WhoTypes.class.getResourceAsStream("who-types-what.txt")) {
      return new WhoTypes(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(WhoTypes::row)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] cells = line.split(" \\| ", -1);
    return new Row(
        cells[0].strip(),
        cells[1].strip(),
        cells.length > 2 ? cells[2].strip() : "",
        cells.length > 3 ? cells[3].strip() : "");
  }

  List<Row> rows() {
    return rows;
  }

  /// The row that decides about a command; none: null.
  Row row(Command command) {
    return rows.stream()
        .filter(row -> row.fits(command))
        .max(
            Comparator.comparingInt(
                row -> row.beginning().length() * 2 + (row.where().equals("*") ? 0 : 1)))
        .orElse(null);
  }

  String types(Command command) {
    Row row = row(command);
    return row == null ? "" : row.who();
  }
}
