package evcharging.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the README and the guides tell to type, as it stands there: every command of their `sh`
/// blocks, and the `kill` of their tables. Each is looked up by its beginning, and remembered as
/// tried; what nobody looked up is left at the end.
final class Guides {
  /// @param text whole, lines that go on joined
  record Command(String document, String text) {
    @Override
    public String toString() {
      return document + ": " + text;
    }
  }

  private static final Pattern KILL = Pattern.compile("`(kill -9 [^`]+)`");

  private final List<Command> all = new ArrayList<>();
  private final Set<Command> tried = new LinkedHashSet<>();

  static Guides of(Path root) {
    Guides guides = new Guides();
    try (Stream<Path> pages = Files.walk(root.resolve("docs"))) {
      guides.read(root, root.resolve("README.md"));
      for (Path page :
          pages
              .filter(each -> each.toString().endsWith(".md"))
              .sorted(Comparator.naturalOrder())
              .toList()) {
        guides.read(root, page);
      }
      return guides;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path root, Path page) throws IOException {
    String document = root.relativize(page).toString();
    List<String> lines = Files.readAllLines(page).stream().map(String::strip).toList();
    boolean inside = false;
    String begun = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = begun + lines.get(i);
      begun = "";
      if (line.startsWith("```")) {
        inside = line.equals("```sh");
      } else if (!inside) {
        KILL.matcher(line).results().forEach(kill -> all.add(new Command(document, kill.group(1))));
      } else if (line.endsWith("\\")) {
        begun = line.substring(0, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        all.add(new Command(document, line));
      }
    }
  }

  /// What a guide tells to type that begins so; exactly one does.
  String typed(String document, String beginning) {
    List<Command> found =
        all.stream()
            .filter(each -> each.document().equals(document))
            .filter(each -> each.text().startsWith(beginning))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(
          document + " tells " + found.size() + " times to type '" + beginning + "…': " + found);
    }
    tried.add(found.getFirst());
    return found.getFirst().text();
  }

  /// What stands in a guide and was never looked up.
  List<Command> untried() {
    return all.stream().filter(each -> !tried.contains(each)).toList();
  }
}
