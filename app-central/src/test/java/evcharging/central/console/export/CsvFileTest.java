package evcharging.central.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+SUM(A1)",
        "-2+3",
        "@cmd",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "=HYPERLINK(\"x\")"
      })
  void aCellThatASpreadsheetWouldRunIsDefused(String cell) {
    String written = CsvFile.cell(cell);
    String read = CsvReader.read(written + "\r\n").getFirst().getFirst();
    assertThat(read).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-3.5", "+4", "12.345", "0", "CP001", "San Juan", "2026-11-25T10:00:00Z", ""})
  void plainCellsAndFiguresStayAsTheyAre(String cell) {
    assertThat(CsvFile.cell(cell)).isEqualTo(cell);
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() throws IOException {
    List<List<String>> rows =
        List.of(
            List.of("a,b", "say \"hi\"", "two\r\nlines", "Köln 東京", " blank "),
            List.of("", "x", "y", "z", "w"));
    Path file = directory.resolve("list.csv");
    long count = CsvFile.write(sheet(rows), file, _ -> true);

    List<List<String>> read = CsvReader.read(Files.readString(file));
    assertThat(count).isEqualTo(2);
    assertThat(read.getFirst()).containsExactly("c0", "c1", "c2", "c3", "c4");
    assertThat(read.subList(1, 3)).isEqualTo(rows);
  }

  @Test
  void itStopsWhenItIsTold() throws IOException {
    Path file = directory.resolve("list.csv");
    List<List<String>> rows = List.of(row(), row(), row());
    assertThat(CsvFile.write(sheet(rows), file, done -> done < 2)).isEqualTo(-1);
  }

  private static List<String> row() {
    return List.of("1", "2", "3", "4", "5");
  }

  static Sheet<List<String>> sheet(List<List<String>> rows) {
    List<Column<List<String>>> columns =
        java.util.stream.IntStream.range(0, 5)
            .mapToObj(i -> Column.<List<String>>text("c" + i, "k" + i, 100, row -> row.get(i)))
            .toList();
    return new Sheet<>(
        "list",
        "A list",
        List.of("all of it"),
        columns,
        rows,
        rows.size(),
        List.of("Sum 42"),
        new Texts(Language.ENGLISH, ZoneOffset.UTC).still());
  }
}
