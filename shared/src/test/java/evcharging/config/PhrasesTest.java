package evcharging.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

class PhrasesTest {
  private final Phrases phrases = Phrases.beside(Program.class);

  @Command(name = "ev-something", description = "Nobody translated this.")
  static final class Something {
    @Mixin private CommonOptions common;

    @Parameters(index = "0", paramLabel = "FIRST", description = "Commands:")
    private String first;

    @Parameters(index = "1..*", paramLabel = "REST", description = "Usage:")
    private List<String> rest;
  }

  @Test
  void everyPhraseIsThereInThreeLanguages() {
    assertThat(phrases.faults()).isEmpty();
  }

  @Test
  void whatStandsInAGapComesAlongAsItIs() {
    assertThat(phrases.say(Tongue.SPANISH, "The directory /x $1 cannot be used: a: b"))
        .isEqualTo("No se puede usar el directorio /x $1: a: b");
    assertThat(phrases.say(Tongue.ENGLISH, "Usage:")).isEqualTo("Usage:");
  }

  @Test
  void whatNobodyTranslatedStaysEnglish() {
    assertThat(phrases.say(Tongue.GERMAN, "Something else.")).isEqualTo("Something else.");
  }

  @Test
  void theCommandLineSaysTheLanguageBeforeTheEnvironmentBeforeTheMachine() {
    Map<String, String> spanish = Map.of("EV_LANGUAGE", "es");
    assertThat(chosen(spanish, "x", "--language", "de")).isEqualTo(Tongue.GERMAN);
    assertThat(chosen(Map.of(), "--language=es")).isEqualTo(Tongue.SPANISH);
    assertThat(chosen(spanish)).isEqualTo(Tongue.SPANISH);
    Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    try {
      Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMANY);
      assertThat(chosen(Map.of())).isEqualTo(Tongue.GERMAN);
      Locale.setDefault(Locale.Category.DISPLAY, Locale.FRANCE);
      assertThat(chosen(Map.of("EV_LANGUAGE", "fr"))).isEqualTo(Tongue.ENGLISH);
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, before);
    }
  }

  private static Tongue chosen(Map<String, String> environment, String... arguments) {
    return Defaults.of(arguments, environment).tongue();
  }

  @Test
  void helpIsInTheLanguageAndWhatIsMissingThereInEnglish() {
    CommandLine line = new CommandLine(new Something());
    line.setResourceBundle(new HelpWords(line, new Speech(phrases, Tongue.GERMAN)));
    assertThat(line.getUsageMessage())
        .startsWith("Aufruf: ev-something")
        .contains("Zeigt diese Hilfe und endet.")
        .contains("Nobody translated this.");
  }

  @Test
  void helpTellsOfArgumentsInTheLanguageToo() {
    CommandLine line = new CommandLine(new Something());
    line.setResourceBundle(new HelpWords(line, new Speech(phrases, Tongue.GERMAN)));
    assertThat(line.getUsageMessage())
        .containsPattern("FIRST +Befehle:")
        .containsPattern("REST\\.\\.\\.] +Aufruf:");
  }

  @Test
  void anErrorKeepsItsCodeAndSpeaksTheLanguage() {
    StringWriter said = new StringWriter();
    CommandLine line = new CommandLine(new Something());
    line.setErr(new PrintWriter(said, true));
    Complaints spanish = new Complaints(new Speech(phrases, Tongue.SPANISH), Optional.empty());
    Fault fault = new Fault("CONFIG-UNREADABLE", "The file a b.txt cannot be read as options.");
    assertThat(spanish.failed(fault, line)).isEqualTo(Program.EXIT_FAULT);
    assertThat(said.toString())
        .startsWith("CONFIG-UNREADABLE: El fichero a b.txt no se puede leer como opciones.");
  }
}
