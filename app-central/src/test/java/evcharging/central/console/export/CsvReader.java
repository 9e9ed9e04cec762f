package evcharging.central.console.export;

import java.util.ArrayList;
import java.util.List;

/// Reads RFC 4180 to the letter, for tests: lines end with CRLF, quotes are doubled within quotes.
public final class CsvReader {
  private final String text;
  private int at;

  private CsvReader(String text) {
    this.text = text;
  }

  public static List<List<String>> read(String text) {
    CsvReader reader = new CsvReader(text);
    List<List<String>> records = new ArrayList<>();
    while (reader.at < text.length()) {
      records.add(reader.line());
    }
    return records;
  }

  private List<String> line() {
    List<String> fields = new ArrayList<>();
    while (true) {
      fields.add(text.startsWith("\"", at) ? quoted() : plain());
      if (text.startsWith(",", at)) {
        at++;
      } else if (text.startsWith("\r\n", at)) {
        at += 2;
        return fields;
      } else {
        throw new AssertionError("neither comma nor CRLF at " + at + " of " + text);
      }
    }
  }

  private String plain() {
    int from = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\r') {
      if (text.charAt(at) == '"' || text.charAt(at) == '\n') {
        throw new AssertionError("a field that needed quotes at " + at);
      }
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (true) {
      if (text.startsWith("\"\"", at)) {
        field.append('"');
        at += 2;
      } else if (text.charAt(at) == '"') {
        at++;
        return field.toString();
      } else {
        field.append(text.charAt(at));
        at++;
      }
    }
  }
}
