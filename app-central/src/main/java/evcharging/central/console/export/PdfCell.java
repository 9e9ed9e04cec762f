package evcharging.central.console.export;

import java.util.ArrayList;
import java.util.List;

/// Breaks a cell's text into lines that fit its column: at blanks, and within a word that is too
/// long for any line. Nothing is left out.
final class PdfCell {
  private PdfCell() {}

  static List<String> lines(String text, PdfFonts fonts, float size, float width) {
    if (fonts.width(text, size) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    float used = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int sign = text.codePointAt(i);
      float its = fonts.width(sign, size);
      if (used + its > width && !line.isEmpty()) {
        String rest = breakAtBlank(line, lines);
        line = new StringBuilder(rest);
        used = fonts.width(rest, size);
      }
      line.appendCodePoint(sign);
      used += its;
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /// Ends the line at its last blank and gives back what comes after it.
  private static String breakAtBlank(StringBuilder line, List<String> lines) {
    int blank = line.lastIndexOf(" ");
    if (blank <= 0) {
      lines.add(line.toString());
      return "";
    }
    lines.add(line.substring(0, blank));
    return line.substring(blank + 1);
  }
}
