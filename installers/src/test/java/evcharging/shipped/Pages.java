package evcharging.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The pages of the repository.
final class Pages {
  /// What was, not what to do: records tell of commands that somebody ran.
  private static final Set<String> RECORDS =
      Set.of(
          "CHANGELOG.md",
          "docs/measurements.md",
          "docs/requirements.md",
          "docs/state-of-things.md");

  private Pages() {}

  /// Every page people read: those at the top, and all of `docs/`.
  static List<Path> all(Path root) {
    try (Stream<Path> top = Files.list(root);
        Stream<Path> docs = Files.walk(root.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(page -> page.toString().endsWith(".md"))
          .sorted(Comparator.naturalOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Those that tell somebody what to do.
  static List<Path> guides(Path root) {
    return all(root).stream()
        .filter(page -> !RECORDS.contains(root.relativize(page).toString()))
        .filter(page -> !page.startsWith(root.resolve("docs/decisions")))
        .toList();
  }

  /// A block of a page: what stands between its fences.
  ///
  /// @param beginning its first words; it is the first that begins so
  static String block(String page, String beginning) {
    String fence = "```\n";
    try {
      String text = Files.readString(Stage.ROOT.resolve(page));
      int start = text.indexOf(fence + beginning);
      if (start < 0) {
        throw new AssertionError(page + " has no block that begins with " + beginning);
      }
      int first = start + fence.length();
      return text.substring(first, text.indexOf("```", first));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
