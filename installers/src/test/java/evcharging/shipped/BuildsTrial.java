package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.demo.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the pages tell a developer to type at Maven, in a fresh clone. Started by `mvn -Pbuilds
/// verify`.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(3600)
final class BuildsTrial {
  private static final Duration A_BUILD = Duration.ofMinutes(20);

  @TempDir static Path directory;

  private static final Guides GUIDES = Guides.of(Stage.ROOT);
  private static Path clone;
  private static VirtualDisplay display;

  @BeforeAll
  static void aClone() {
    clone = directory.resolve("a clone");
    assertThat(
            type(directory, "git clone -q '%s' '%s'".formatted(Stage.ROOT, clone))
                .waitForEnd(A_BUILD))
        .isZero();
    display = VirtualDisplay.in(directory.resolve("display"));
  }

  @AfterAll
  static void theScreenGoesDark() {
    if (display != null) {
      display.close();
    }
  }

  private static Actor type(Path where, String line) {
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true);
    // What started this build is not handed on to the next.
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    if (display != null) {
      builder.environment().putAll(Map.of("DISPLAY", display.name()));
    }
    try {
      return new Actor("clone", builder.directory(where.toFile()).start(), _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @Order(1)
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          README.md          | mvn -DskipTests package
          docs/building.md   | mvn -Pformat
          docs/building.md   | mvn checkstyle:check@house-numbers
          docs/building.md   | mvn -pl shared -am test
          docs/building.md   | mvn -pl app-central -am test -Dtest='Journal*'
          docs/building.md   | mvn -pl installers -am test -Dtest='Architecture*'
          docs/operator.md   | mvn -Ppictures
          docs/technician.md | mvn -Ppanel-pictures
          docs/driver.md     | mvn -Pkiosk-pictures
          docs/developer.md  | mvn -Pformat
          docs/developer.md  | mvn -pl installers -am test -Dtest=NetworkSimulationTest
          """)
  void itBuilds(String page, String beginning) {
    Actor build = type(clone, GUIDES.typed(page, beginning).replace("seed=N", "seed=7"));
    assertThat(build.waitForEnd(A_BUILD)).as("%s", build.printed()).isZero();
  }

  @Test
  @Order(2)
  void aPaneOpensByItself() {
    int empty = display.colours();
    Actor build = type(clone, GUIDES.typed("docs/developer.md", "mvn -Ppane"));
    build.await(_ -> display.colours() > empty + 20, "a window", A_BUILD);
    List<ProcessHandle> family =
        new ArrayList<>(ProcessHandle.of(build.pid()).orElseThrow().descendants().toList());
    family.forEach(ProcessHandle::destroy);
    build.close();
  }

  /// The course's tenth experiment.
  @Test
  @Order(3)
  void aBugIsFoundWithItsSeed() {
    assertThat(type(clone, GUIDES.typed("docs/course.md", "sed -i")).waitForEnd(A_BUILD)).isZero();
    Actor build = type(clone, GUIDES.typed("docs/course.md", "mvn"));
    assertThat(build.waitForEnd(A_BUILD)).isNotZero();
    assertThat(build.printed()).anyMatch(line -> line.contains("P5"));
    assertThat(build.printed()).anyMatch(line -> line.matches(".*seed \\d+.*"));
    assertThat(type(clone, "git checkout -q .").waitForEnd(A_BUILD)).isZero();
  }

  @Test
  @Order(4)
  void thePagesTellNothingElse() {
    assertThat(GUIDES.leftBy(BuildsTrial.class)).isEmpty();
  }
}
