package evcharging.central.console.export;

import evcharging.styles.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A list as PDF (A4, lying): title, what was filtered by, the rows with their heading on every
/// page, totals, page numbers. Long texts are broken, never cut.
final class PdfFile<T> {
  private static final float TITLE = 15;
  private static final float TITLE_HEIGHT = 24;
  private static final float TEXT = 8;
  private static final float LEADING = 10.5f;
  private static final float GAP = 6;

  private final Sheet<T> sheet;
  private final PdfPages pages;
  private final float[] widths;

  private PdfFile(Sheet<T> sheet, PdfPages pages) {
    this.sheet = sheet;
    this.pages = pages;
    double all = sheet.columns().stream().mapToDouble(Column::width).sum();
    this.widths = new float[sheet.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = (float) (sheet.columns().get(i).width() / all * PdfPages.WIDTH);
    }
  }

  /// @param made when, for the foot
  /// @return rows written, or -1 if it was stopped
  static <T> long write(Sheet<T> sheet, Path file, Instant made, RowCount count)
      throws IOException {
    // Pages wait in a temporary file: a hundred thousand rows are thousands of them.
    try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      document.getDocumentInformation().setTitle(sheet.title());
      PdfPages pages = new PdfPages(document);
      long rows = new PdfFile<>(sheet, pages).write(count);
      if (rows < 0) {
        return rows;
      }
      Texts words = sheet.texts().with(ExportBar.BUNDLE);
      pages.feet(
          words.get("export.made", words.formats().dateTime(made)),
          (page, of) -> words.get("export.page", page, of),
          TEXT);
      document.save(file.toFile());
      return rows;
    }
  }

  private long write(RowCount count) throws IOException {
    pages.line(sheet.title(), true, TITLE, TITLE_HEIGHT);
    for (String condition : sheet.conditions()) {
      wrapped(condition);
    }
    pages.down(GAP);
    head();
    long rows = 0;
    for (T row : sheet.rows()) {
      cells(sheet.columns().stream().map(column -> column.shown().apply(row)).toList(), false);
      rows++;
      if (!count.goesOn(rows)) {
        return -1;
      }
    }
    totals();
    return rows;
  }

  private void head() throws IOException {
    cells(
        sheet.columns().stream().map(column -> sheet.texts().get(column.titleKey())).toList(),
        true);
  }

  private void totals() throws IOException {
    pages.down(GAP);
    for (String total : sheet.totals()) {
      if (!pages.hasRoom(LEADING)) {
        pages.turn();
      }
      pages.line(total, true, TEXT, LEADING);
    }
  }

  private void wrapped(String text) throws IOException {
    String safe = pages.fonts(false).printable(text);
    for (String line : PdfCell.lines(safe, pages.fonts(false), TEXT, PdfPages.WIDTH)) {
      pages.line(line, false, TEXT, LEADING);
    }
  }

  private void cells(List<String> texts, boolean heavy) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      String safe = pages.fonts(heavy).printable(texts.get(i));
      List<String> cell = PdfCell.lines(safe, pages.fonts(heavy), TEXT, widths[i] - GAP);
      cells.add(cell);
      lines = Math.max(lines, cell.size());
    }
    float height = lines * LEADING + 2;
    if (!heavy && !pages.hasRoom(height)) {
      pages.turn();
      head();
    }
    float left = 0;
    for (int i = 0; i < cells.size(); i++) {
      cell(cells.get(i), i, left, heavy);
      left += widths[i];
    }
    pages.down(height);
    pages.rule();
  }

  private void cell(List<String> lines, int column, float left, boolean heavy) throws IOException {
    float below = TEXT + 1;
    for (String line : lines) {
      if (!line.isEmpty()) {
        float room = widths[column] - GAP - pages.fonts(heavy).width(line, TEXT);
        float indent = sheet.columns().get(column).right() ? room : 0;
        pages.at(line, heavy, TEXT, left + indent, below);
      }
      below += LEADING;
    }
  }
}
