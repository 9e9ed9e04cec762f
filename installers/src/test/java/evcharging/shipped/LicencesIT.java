package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/licences.md` names every library that is shipped, and no other.
class LicencesIT {
  private static final Set<String> OURS =
      Set.of(
          "shared",
          "styles",
          "registry-server",
          "app-central",
          "app-cp",
          "app-driver",
          "installers");

  @Test
  void everyBundledLibraryHasItsLicenceOnThePageAndNothingElseStandsThere() throws IOException {
    Set<String> bundled;
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("ev.dist"), "lib"))) {
      bundled =
          jars.map(jar -> jar.getFileName().toString())
              .filter(name -> name.endsWith(".jar"))
              .map(name -> name.replaceFirst("-\\d.*", ""))
              .filter(artifact -> !OURS.contains(artifact))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(bundled).hasSizeGreaterThan(50);
    Set<String> listed =
        Pattern.compile("(?m)^\\| `([^` ]+)` \\| \\S[^|]* \\|")
            .matcher(Files.readString(Path.of("../docs/licences.md")))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(bundled);
  }
}
