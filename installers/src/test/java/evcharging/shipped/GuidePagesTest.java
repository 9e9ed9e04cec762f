package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the pages name is there: every link with its heading, every path, every class, every test.
class GuidePagesTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern PATH =
      Pattern.compile(
          "(installers|shared|styles|app-[a-z]+|registry-server|docs|\\.ci)/[A-Za-z0-9_./-]*");
  private static final Pattern CLASS =
      Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z]+[a-z0-9]*)+)(?:[.#]([A-Za-z0-9]+))?");

  /// Names of others that look like classes of ours.
  private static final Set<String> OF_OTHERS =
      Set.of(
          "RuntimeException",
          "EventDispatcher",
          "ServerFlags",
          "HdrHistogram",
          "HikariCP",
          "GridView",
          "HttpsServer");

  private final List<Path> pages = Pages.all(Stage.ROOT);

  @Test
  void everyLinkLeadsToAPageAndItsHeading() {
    for (Path page : pages) {
      LINK.matcher(withoutBlocks(text(page)))
          .results()
          .map(link -> link.group(1))
          .filter(target -> !target.contains("://"))
          .forEach(target -> leadsSomewhere(page, target));
    }
  }

  private static void leadsSomewhere(Path page, String target) {
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    assertThat(file).as("%s in %s", target, page).exists();
    if (parts.length == 2) {
      assertThat(headings(file)).as("%s in %s", target, page).contains(parts[1]);
    }
  }

  @Test
  void everyPathIsThere() {
    for (Path page : pages) {
      spans(page)
          .map(PATH::matcher)
          .filter(Matcher::matches)
          .map(Matcher::group)
          // Built, or one for each machine.
          .filter(path -> !path.matches(".*/(target|MACHINE)(/.*)?"))
          .forEach(
              path -> assertThat(Stage.ROOT.resolve(path)).as("%s in %s", path, page).exists());
    }
  }

  @Test
  void everyClassAndTestIsThere() {
    Sources sources = Sources.of(Stage.ROOT);
    Set<String> missing = new TreeSet<>();
    for (Path page : pages) {
      spans(page)
          .map(CLASS::matcher)
          .filter(Matcher::matches)
          .filter(name -> !OF_OTHERS.contains(name.group(1)))
          .filter(name -> !sources.has(name.group(1), name.group(2)))
          .forEach(name -> missing.add(Stage.ROOT.relativize(page) + ": " + name.group()));
    }
    assertThat(missing).isEmpty();
  }

  private static Stream<String> spans(Path page) {
    return SPAN.matcher(withoutBlocks(text(page))).results().map(span -> span.group(1));
  }

  private static String withoutBlocks(String text) {
    return text.replaceAll("(?ms)^\\s*```.*?^\\s*```\\s*$", "");
  }

  /// As the pages' renderer names them.
  private static List<String> headings(Path page) {
    return withoutBlocks(text(page))
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The classes of all modules, by their simple names.
  private record Sources(Set<String> files, String everything) {
    static Sources of(Path root) {
      List<Path> all = new ArrayList<>();
      for (String module :
          List.of(
              "shared",
              "styles",
              "registry-server",
              "app-central",
              "app-cp",
              "app-driver",
              "installers")) {
        try (Stream<Path> tree = Files.walk(root.resolve(module).resolve("src"))) {
          tree.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return new Sources(
          all.stream()
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet()),
          all.stream().map(GuidePagesTest::text).collect(Collectors.joining()));
    }

    boolean has(String name, String member) {
      boolean there =
          files.contains(name)
              || Pattern.compile("\\b(class|record|enum|interface) " + name + "\\b")
                  .matcher(everything)
                  .find();
      return there && (member == null || everything.contains(member));
    }
  }
}
