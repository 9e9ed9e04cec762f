package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.config.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of JSON as columns of text for people.
///
/// @param columns in order
/// @param empty said in place of a table without rows
record Table(List<Column> columns, String empty) {
  private static final String GAP = "  ";
  private static final String NOTHING = "-";

  /// @param field of a row
  /// @param title what stands above it
  /// @param spoken true if its cells are words of ours, not names, figures or codes
  record Column(String field, String title, boolean spoken) {
    private String cell(JsonNode row, Speech speech) {
      JsonNode value = row.path(field);
      if (value.isNull() || value.isMissingNode() || value.asText().isEmpty()) {
        return NOTHING;
      }
      String text = value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : value.asText();
      return spoken ? speech.say(text) : text;
    }
  }

  /// @param fieldsAndTitles `"cp_id", "Point", …`
  static Table of(String... fieldsAndTitles) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < fieldsAndTitles.length; i += 2) {
      columns.add(new Column(fieldsAndTitles[i], fieldsAndTitles[i + 1], false));
    }
    return new Table(columns, "");
  }

  Table spoken(String field) {
    return new Table(
        columns.stream()
            .map(c -> new Column(c.field(), c.title(), c.spoken() || c.field().equals(field)))
            .toList(),
        empty);
  }

  Table orIfEmpty(String sentence) {
    return new Table(columns, sentence);
  }

  /// Wide enough for the words of that language.
  String of(JsonNode rows, Speech speech) {
    if (rows.isEmpty()) {
      return speech.say(empty);
    }
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns.stream().map(column -> speech.say(column.title())).toList());
    rows.forEach(row -> cells.add(columns.stream().map(c -> c.cell(row, speech)).toList()));
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
}
