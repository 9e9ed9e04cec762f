package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pages of protocol, topics, data, REST and errors miss nothing that the code has. Options are
/// held by `ConfigurationPageTest`, alarms by `AlarmTextsTest`.
class ReferencePagesTest {
  private static final Path JAVA = Path.of("src/main/java/evcharging");

  @Test
  void everyMessageIsOnItsPage() {
    Set<String> names = found("\"([a-z.-]+/\\d+)\"", source("shared", "wire/WireName.java"));
    assertThat(names).hasSizeGreaterThan(50);
    assertThat(missing(names, page("protocol") + page("topics"))).isEmpty();
  }

  @Test
  void everyTopicIsOnItsPage() {
    Set<String> topics = found("= \"([a-z_]+)\"", source("shared", "wire/Topics.java"));
    assertThat(topics).hasSizeGreaterThan(7);
    assertThat(missing(topics, page("topics"))).isEmpty();
  }

  @Test
  void everyTableIsOnThePageOfData() {
    Set<String> tables =
        found(
            "CREATE TABLE (?:IF NOT EXISTS )?(\\w+)",
            tree("app-central/src/main/resources", ".sql")
                + tree("registry-server/src/main/resources", ".sql"));
    assertThat(tables).hasSizeGreaterThan(10);
    assertThat(missing(tables, page("data"))).isEmpty();
  }

  @Test
  void everyRestCallIsOnItsPage() {
    Set<String> calls = new TreeSet<>();
    for (String room :
        Set.of(
            "app-central/" + JAVA + "/central/api", "registry-server/" + JAVA + "/registry/http")) {
      found("(?:Endpoint\\.\\w+\\(|String path\\(\\) \\{\\s+return )([^;]+);", tree(room, ".java"))
          .forEach(body -> calls.addAll(found("\"(/[^\"]+)\"", body)));
    }
    assertThat(calls).hasSizeGreaterThan(35);
    String page = page("rest").replaceAll("\\{[^}`]*}", "{}");
    assertThat(calls.stream().map(call -> call.replaceAll("\\{[^}]*}", "{}")))
        .allSatisfy(call -> assertThat(page).containsPattern(Pattern.quote(call) + "[`\\[?]"));
  }

  @Test
  void everyCodeOfAFaultOrARefusalIsOnThePageOfErrors() {
    Set<String> codes = new TreeSet<>();
    for (String module :
        Set.of("shared", "registry-server", "app-central", "app-cp", "app-driver", "styles")) {
      codes.addAll(
          found("new Fault\\(\\s*\"([A-Z0-9-]+)\"", tree(module + "/src/main/java", ".java")));
    }
    assertThat(codes).hasSizeGreaterThan(50);
    Stream.of(Refusal.Code.values()).map(Enum::name).forEach(codes::add);
    assertThat(missing(codes, page("errors"))).isEmpty();
  }

  private static Set<String> missing(Set<String> names, String page) {
    return names.stream()
        .filter(name -> !page.contains("`" + name + "`"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(String regex, String text) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String page(String name) {
    return text(Stage.ROOT.resolve("docs/" + name + ".md"));
  }

  private static String source(String module, String file) {
    return text(Stage.ROOT.resolve(module).resolve(JAVA).resolve(file));
  }

  private static String tree(String under, String ending) {
    try (Stream<Path> files = Files.walk(Stage.ROOT.resolve(under))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(ReferencePagesTest::text)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
