package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of JSON as columns of text for people.
///
/// @param columns in order, each a field's name and what stands above it
record Table(List<Column> columns) {
  private static final String GAP = "  ";
  private static final String NOTHING = "-";

  record Column(String field, String title) {}

  /// @param fieldsAndTitles `"cp_id", "Point", …`
  static Table of(String... fieldsAndTitles) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < fieldsAndTitles.length; i += 2) {
      columns.add(new Column(fieldsAndTitles[i], fieldsAndTitles[i + 1]));
    }
    return new Table(columns);
  }

  String of(JsonNode rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns.stream().map(Column::title).toList());
    rows.forEach(row -> cells.add(columns.stream().map(c -> text(row.path(c.field()))).toList()));
    int[] widths =
        IntStream.range(0, columns.size())
            .map(c -> cells.stream().mapToInt(row -> row.get(c).length()).max().orElse(0))
            .toArray();
    return cells.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < row.size(); c++) {
      line.append(row.get(c)).append(" ".repeat(widths[c] - row.get(c).length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private static String text(JsonNode value) {
    return value.isNull() || value.isMissingNode() || value.asText().isEmpty()
        ? NOTHING
        : value.asText();
  }
}
