package evcharging.central.console.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The pages of one document: what is written goes below what was written, and onto a new page when
/// one is full.
final class PdfPages {
  static final float MARGIN = 36;
  static final float WIDTH = PDRectangle.A4.getHeight() - 2 * MARGIN;
  private static final float HEIGHT = PDRectangle.A4.getWidth();
  private static final float FOOT = 24;
  private static final float HAIR = 0.4f;

  private final PDDocument document;
  private final PdfFonts regular;
  private final PdfFonts bold;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream pen;
  private float top;

  PdfPages(PDDocument document) throws IOException {
    this.document = document;
    this.regular = PdfFonts.regular(document);
    this.bold = PdfFonts.bold(document);
    turn();
  }

  PdfFonts fonts(boolean heavy) {
    return heavy ? bold : regular;
  }

  boolean hasRoom(float height) {
    return top - height >= MARGIN + FOOT;
  }

  /// Begins a new page.
  void turn() throws IOException {
    if (pen != null) {
      pen.close();
    }
    PDPage page = new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), HEIGHT));
    document.addPage(page);
    pages.add(page);
    pen = new PDPageContentStream(document, page);
    top = HEIGHT - MARGIN;
  }

  /// One line of text from the left margin.
  void line(String text, boolean heavy, float size, float height) throws IOException {
    top -= height;
    write(pen, fonts(heavy).printable(text), heavy, size, MARGIN, top + size / 3);
  }

  /// Text beside what was written before: `below` counts down from the top of the row.
  void at(String text, boolean heavy, float size, float left, float below) throws IOException {
    write(pen, text, heavy, size, MARGIN + left, top - below);
  }

  void down(float height) {
    top -= height;
  }

  void rule() throws IOException {
    pen.setLineWidth(HAIR);
    pen.moveTo(MARGIN, top);
    pen.lineTo(MARGIN + WIDTH, top);
    pen.stroke();
  }

  /// Ends the last page and writes a foot under each: left and right.
  void feet(String left, PageNumber right, float size) throws IOException {
    pen.close();
    for (int i = 0; i < pages.size(); i++) {
      try (PDPageContentStream foot =
          new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, true)) {
        String number = right.text(i + 1, pages.size());
        write(foot, regular.printable(left), false, size, MARGIN, MARGIN);
        float start = MARGIN + WIDTH - regular.width(number, size);
        write(foot, regular.printable(number), false, size, start, MARGIN);
      }
    }
  }

  private void write(
      PDPageContentStream stream, String text, boolean heavy, float size, float x, float y)
      throws IOException {
    stream.beginText();
    stream.setFont(fonts(heavy).font(), size);
    stream.newLineAtOffset(x, y);
    stream.showText(text);
    stream.endText();
  }

  /// `Page 3 of 12`
  @FunctionalInterface
  interface PageNumber {
    String text(int page, int of);
  }
}
