package evcharging.config;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpId;
import evcharging.domain.Price;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What picocli complains about, and the values themselves, in the language of the person.
class UsageInTheLanguageTest {
  enum Kind {
    AC,
    DC
  }

  @Command(name = "ev-asked")
  static final class Asked implements Runnable, OpensWindow {
    private final List<String> told = new ArrayList<>();

    @Mixin private CommonOptions common;

    @Option(names = "--id", paramLabel = "ID", required = true)
    private String id;

    @Option(names = "--port")
    private int port;

    @Option(names = "--wait")
    private Duration wait;

    @Option(names = "--kind")
    private Kind kind;

    @Option(names = "--price")
    private Price price;

    @Option(names = "--card", paramLabel = "DRIVER=FILE")
    private Map<String, String> cards;

    @Option(names = "--fast")
    private boolean fast;

    @Parameters(paramLabel = "CP_ID")
    private CpId point;

    @Override
    public void run() {
      // Only what is wrong before it counts.
    }

    @Override
    public boolean opensWindow(List<String> arguments) {
      return true;
    }

    @Override
    public void tellInWindow(Failure failure) {
      told.add(failure.sentence());
    }
  }

  private static String told(String language, String arguments) {
    Asked asked = new Asked();
    String[] all =
        Stream.concat(Stream.of("--language", language), Stream.of(arguments.split(" ")))
            .toArray(String[]::new);
    assertThat(Program.run(asked, false, all)).isEqualTo(Program.EXIT_USAGE);
    return asked.told.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--id 1 | Falta 'CP_ID'",
        "CP001 | Falta la opción '--id=ID'",
        "--id 1 CP001 --nonsense | Opción desconocida: '--nonsense'",
        "--id 1 CP001 CP002 | Sobra esto (lugar 5): 'CP002'",
        "--id 1 CP001 --port | A la opción le falta su valor: '--port' (<port>)",
        "--id 1 CP001 --port many | Valor no válido de la opción '--port': 'many' no es un número"
            + " entero",
        "--id 1 CP001 --wait soon | Valor no válido de la opción '--wait': 'soon' no es un tiempo;"
            + " escríbalo como 500ms, 10s, 2m, 24h o 30d",
        "--id 1 CP001 --kind XX | Valor no válido de la opción '--kind': uno de [AC, DC], no 'XX'",
        "--id 1 CP001 --price x | Valor no válido de la opción '--price': un precio son euros por"
            + " kWh con cuatro decimales como mucho, por ejemplo 0.25",
        "--id 1 CP001 --card x | El valor de la opción '--card' tiene la forma DRIVER=FILE, no x",
        "--id 1 CP001 --port 1 --port 2 | la opción '--port' (<port>) solo se puede dar una vez",
        "--id 1 C#1 | Valor no válido de CP_ID (lugar 0): un identificador de punto tiene de 1 a 32"
            + " letras, cifras, «-» o «_», y empieza por letra o cifra",
      })
  void everyUsualComplaintIsTranslated(String arguments, String spanish) {
    assertThat(told("es", arguments)).isEqualTo(spanish);
    assertThat(told("de", arguments)).isNotEqualTo(told("en", arguments));
  }

  @Test
  void anUnknownLanguageIsComplainedOfInOneThatIsKnown() {
    assertThat(told("fr", "--id 1 CP001")).endsWith("'fr' is not en, es or de");
  }
}
