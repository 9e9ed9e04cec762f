package evcharging.central.console.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A list as CSV (RFC 4180, UTF-8, CRLF), with the stable names of the columns in the first line.
///
/// A cell that a spreadsheet would take for a formula (`= + - @`, tab, line break at its beginning)
/// gets an apostrophe in front; plain figures stay figures.
final class CsvFile {
  private static final Pattern FIGURE = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@\\t\\r\\n].*");
  private static final Pattern QUOTED = Pattern.compile("(?s).*[\",\\r\\n\\t].*|\\s.*|.*\\s");
  private static final String END = "\r\n";

  private CsvFile() {}

  /// @return rows written, or -1 if it was stopped
  static <T> long write(Sheet<T> sheet, Path file, RowCount count) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      line(out, sheet.columns().stream().map(Column::code).toList());
      long rows = 0;
      for (T row : sheet.rows()) {
        line(out, sheet.columns().stream().map(column -> column.data().apply(row)).toList());
        rows++;
        if (!count.goesOn(rows)) {
          return -1;
        }
      }
      return rows;
    }
  }

  private static void line(BufferedWriter out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(cell(cells.get(i)));
    }
    out.write(END);
  }

  static String cell(String text) {
    String safe =
        FORMULA.matcher(text).matches() && !FIGURE.matcher(text).matches() ? "'" + text : text;
    return QUOTED.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
