package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.config.Phrases;
import evcharging.config.Program;
import evcharging.driver.cli.DriverMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// `--help` and every error with a code are there in English, Spanish and German: nothing a program
/// can say is missing in its `phrases.txt`; and so is what Central says to a driver.
class ThreeLanguagesTest {
  private static final Pattern FAULT = Pattern.compile("new Fault\\(\\s*\"[A-Z-]+\",\\s*");
  private static final Pattern REFUSAL_OR_REASON =
      Pattern.compile(
          "(?:Refusal\\.of|new Refusal|no|new"
              + " Status)\\(\\s*(?:Refusal\\.)?(?:Code|CpStatus)\\.\\w+,\\s*");
  private static final Set<String> TELLING_DRIVERS =
      Set.of(
          "Admission.java",
          "Asking.java",
          "BatchRun.java",
          "Core.java",
          "DriverConversation.java",
          "DriverDoor.java",
          "EndRules.java",
          "PinCheck.java",
          "PointRules.java",
          "StartRules.java",
          "StatusRule.java",
          "SystemRules.java");

  @ParameterizedTest
  @CsvSource({
    "evcharging.registry.RegistryMain",
    "evcharging.central.CentralMain",
    "evcharging.cp.CpMain",
    "evcharging.driver.cli.DriverMain",
    "evcharging.weather.WeatherMain"
  })
  void everyWordOfTheHelpIsTranslated(Class<?> program) {
    Phrases phrases = Phrases.beside(program, Program.class);
    assertThat(phrases.faults()).isEmpty();
    CommandLine line = new CommandLine(program).setInterpolateVariables(false);
    assertThat(words(line.getCommandSpec()))
        .filteredOn(word -> !word.isBlank() && !phrases.knows(word))
        .as("not in phrases.txt")
        .isEmpty();
    assertThat(labels(line.getCommandSpec()))
        .filteredOn(label -> label.startsWith("<"))
        .as("named after a field of the code")
        .isEmpty();
  }

  private static List<String> labels(CommandSpec command) {
    return Stream.concat(
            command.args().stream()
                .filter(argument -> argument.arity().max() > 0)
                .map(ArgSpec::paramLabel),
            command.subcommands().values().stream()
                .flatMap(sub -> labels(sub.getCommandSpec()).stream()))
        .toList();
  }

  private static List<String> words(CommandSpec command) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(command.usageMessage().description()));
    words.addAll(List.of(command.usageMessage().footer()));
    command.args().forEach(argument -> words.addAll(List.of(argument.description())));
    command.subcommands().values().forEach(sub -> words.addAll(words(sub.getCommandSpec())));
    return words;
  }

  /// What the code gives a `Fault` is looked for in the sources; a sentence that is put together
  /// elsewhere cannot be seen there.
  @ParameterizedTest
  @CsvSource({
    "evcharging.registry.RegistryMain, registry-server, evcharging/registry",
    "evcharging.central.CentralMain, app-central, evcharging/central",
    "evcharging.cp.CpMain, app-cp, evcharging/cp",
    "evcharging.driver.cli.DriverMain, app-driver, evcharging/driver",
    "evcharging.weather.WeatherMain, app-central, evcharging/weather",
    "evcharging.config.Program, shared, evcharging",
    "evcharging.config.Program, styles, evcharging/styles"
  })
  void everyErrorSentenceIsTranslated(Class<?> program, String module, String room)
      throws IOException {
    List<String> sentences = new ArrayList<>();
    for (Path file : sources(module, room)) {
      // The broker is a program that only Central reads.
      if (!file.toString().contains("/broker/")) {
        sentences.addAll(SpelledOut.in(Files.readString(file), FAULT));
      }
    }
    assertAllKnown(sentences, Phrases.beside(program, Program.class));
  }

  /// Central says it in English, the driver's program in the driver's language.
  @Test
  void everythingCentralSaysToADriverIsTranslated() throws IOException {
    List<String> sentences = new ArrayList<>();
    for (Path file : sources("app-central", "evcharging/central")) {
      if (TELLING_DRIVERS.contains(file.getFileName().toString())) {
        sentences.addAll(SpelledOut.in(Files.readString(file), REFUSAL_OR_REASON));
      }
    }
    assertThat(sentences).hasSizeGreaterThan(20);
    assertAllKnown(sentences, Phrases.beside(DriverMain.class, Program.class));
  }

  private static void assertAllKnown(List<String> sentences, Phrases phrases) {
    assertThat(sentences).isNotEmpty();
    assertThat(sentences)
        .filteredOn(sentence -> !phrases.knows(sentence))
        .as("not in phrases.txt")
        .isEmpty();
  }

  private static List<Path> sources(String module, String room) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java", room))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
