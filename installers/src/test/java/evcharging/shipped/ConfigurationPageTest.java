package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// `docs/configuration.md` has every option of every program with its environment name, and no
/// other (requirement C-02).
class ConfigurationPageTest {
  private static final Pattern NAME = Pattern.compile("--[a-z][a-z0-9-]*");

  /// What all programs have stands once, at the page's top.
  private static final Set<String> EVERYWHERE =
      Set.of("--config", "--help", "--language", "--version");

  @ParameterizedTest
  @CsvSource({
    "ev-registry, evcharging.registry.RegistryMain",
    "ev-central, evcharging.central.CentralMain",
    "The broker process, evcharging.central.broker.BrokerMain",
    "ev-cp, evcharging.cp.CpMain",
    "ev-driver, evcharging.driver.cli.DriverMain",
    "ev-weather, evcharging.weather.WeatherMain"
  })
  void everyOptionIsListedAndNoneIsInvented(String heading, Class<?> program) throws IOException {
    Set<String> real = new TreeSet<>();
    Set<String> rows = new TreeSet<>();
    options(new CommandLine(program))
        .filter(option -> !option.hidden() && !EVERYWHERE.contains(option.longestName()))
        .forEach(
            option -> {
              real.addAll(Stream.of(option.names()).filter(name -> name.startsWith("--")).toList());
              rows.add(option.longestName() + " " + environment(option));
            });
    Set<String> listed = new TreeSet<>();
    Set<String> listedRows = new TreeSet<>();
    section(heading)
        .lines()
        .filter(line -> line.startsWith("| `--"))
        .forEach(
            line -> {
              String[] cells = line.split("(?<!\\\\)\\|");
              Matcher names = NAME.matcher(cells[1]);
              while (names.find()) {
                listed.add(names.group());
                rows.stream()
                    .filter(row -> row.startsWith(names.group() + " "))
                    .filter(row -> cells[2].contains(row.split(" ")[1]))
                    .forEach(listedRows::add);
              }
            });
    assertThat(listed).as("options of " + heading).isEqualTo(real);
    assertThat(listedRows).as("with their environment names").isEqualTo(rows);
  }

  private static String environment(OptionSpec option) {
    return "`EV_"
        + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT)
        + "`";
  }

  private static Stream<OptionSpec> options(CommandLine line) {
    return Stream.concat(
        line.getCommandSpec().options().stream(),
        line.getSubcommands().values().stream().flatMap(ConfigurationPageTest::options));
  }

  /// From its heading to the next of the same rank; what belongs to another program is left out.
  private static String section(String heading) throws IOException {
    String page = Files.readString(Path.of("../docs/configuration.md"));
    String rank = heading.startsWith("ev-") ? "## " : "### ";
    int from = page.indexOf("\n" + rank + heading + "\n");
    assertThat(from).as(heading).isNotNegative();
    int to = page.indexOf("\n" + rank, from + 1);
    int higher = page.indexOf("\n## ", from + 1);
    String section = page.substring(from, Math.min(to < 0 ? page.length() : to, higher));
    int broker = rank.equals("## ") ? section.indexOf("\n### The broker process") : -1;
    return broker < 0 ? section : section.substring(0, broker);
  }
}
