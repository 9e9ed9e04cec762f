package evcharging.central.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFileTest {
  private static final Instant MADE = Instant.parse("2026-11-25T10:00:00Z");
  @TempDir Path directory;

  @Test
  void everyPageHasTheHeadingAndItsNumberAndNoRowIsMissing() throws IOException {
    List<List<String>> rows =
        IntStream.range(0, 200)
            .mapToObj(i -> List.of("row" + i, "Köln", "3,50 €", "çñß", "x"))
            .toList();
    Path file = directory.resolve("list.pdf");
    assertThat(PdfFile.write(CsvFileTest.sheet(rows), file, MADE, _ -> true)).isEqualTo(200);

    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 1; page <= pages; page++) {
        String text = text(document, page);
        assertThat(text).contains("‹k0›").contains("Page " + page + " of " + pages);
      }
      String all = text(document, 0);
      rows.forEach(row -> assertThat(all).contains(row.getFirst()));
      assertThat(all).contains("A list", "all of it", "Sum 42", "Köln", "3,50 €", "çñß");
    }
  }

  @Test
  void aLongTextIsBrokenAndNotCut() throws IOException {
    String endless = "x".repeat(90) + "END";
    Path file = directory.resolve("list.pdf");
    PdfFile.write(
        CsvFileTest.sheet(
            List.of(List.of(endless, "many words in one cell that is narrow", "", "", ""))),
        file,
        MADE,
        _ -> true);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String all = text(document, 0).replaceAll("\\s", "");
      assertThat(all).contains("END").contains("narrow");
      assertThat(all.chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(90);
    }
  }

  @Test
  void signsTheFontDoesNotHaveAreNoReasonToFail() throws IOException {
    Path file = directory.resolve("list.pdf");
    PdfFile.write(
        CsvFileTest.sheet(List.of(List.of("東京 \u0007", "", "", "", ""))), file, MADE, _ -> true);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(text(document, 0)).contains("?? ?");
    }
  }

  /// @param page from 1; 0 for all
  static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    if (page > 0) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
    }
    return stripper.getText(document);
  }
}
