package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.config.Phrases;
import evcharging.config.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `phrases.txt` translates is still said: the fixed words of each phrase stand in the
/// sources, or, of a complaint about the command line, in picocli.
class NoPhraseLeftOverTest {
  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

  /// Between the fixed words of a phrase: gaps, columns, and what is put together from codes.
  private static final Pattern BETWEEN = Pattern.compile("\\{\\d}|\\s{2,}|^> |: |\\.$");

  /// picocli's own words (`UsageInTheLanguageTest` has them said), and what is put together of
  /// parts.
  private static final Pattern NOT_IN_ONE_PIECE =
      Pattern.compile(
          "(Unknown|Missing|Unmatched) .*|Expected parameter .*|Invalid value .*|Value for option"
              + " .*|option \\{0}.*|expected one of .*|\\{0} is not an? (int|long|double)|(> )?[aA]"
              + " (charging point id|driver id|place) must .*|There is (no|already a)"
              + " (driver|operator|token) \\{0}\\.|\\{0}: register .* none open");

  @ParameterizedTest
  @CsvSource({
    "evcharging.registry.RegistryMain, registry-server",
    "evcharging.central.CentralMain, app-central",
    "evcharging.cp.CpMain, app-cp",
    "evcharging.driver.cli.DriverMain, app-driver",
    "evcharging.weather.WeatherMain, app-central"
  })
  void everyPhraseOfAProgramIsSaid(Class<?> program, String module) throws IOException {
    String said = sources("shared", "styles", "app-central", module);
    assertThat(Phrases.beside(program).english())
        .filteredOn(phrase -> !isIn(said, phrase))
        .as("nobody says this")
        .isEmpty();
  }

  @Test
  void everyPhraseOfAllProgramsIsSaid() throws IOException {
    String said =
        sources("shared", "styles", "registry-server", "app-central", "app-cp", "app-driver");
    assertThat(Phrases.beside(Program.class).english())
        .filteredOn(phrase -> !isIn(said, phrase))
        .as("nobody says this")
        .isEmpty();
  }

  private static boolean isIn(String said, String phrase) {
    return NOT_IN_ONE_PIECE.matcher(phrase).matches()
        || Arrays.stream(BETWEEN.split(phrase))
            .map(String::strip)
            .allMatch(words -> said.contains(words) || said.contains(uncapitalised(words)));
  }

  /// What the REST API says of a call becomes a sentence at the terminal.
  private static String uncapitalised(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toLowerCase() + words.substring(1);
  }

  private static String sources(String... modules) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String module : modules) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          said.append(JOINED.matcher(Files.readString(file)).replaceAll(""));
        }
      }
    }
    return said.toString();
  }
}
