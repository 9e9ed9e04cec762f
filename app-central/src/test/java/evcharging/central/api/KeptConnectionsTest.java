package evcharging.central.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptConnectionsTest {
  /// What the JDK's client, nginx and Go keep a connection for: 30, 60 and 90 s.
  private static final int LONGEST_OF_USUAL_CLIENTS = 90;

  @TempDir Path directory;

  /// A server that lets go of a kept connection without a word makes its client's next call fail.
  @Test
  void hundredsOfFrontEndsKeepTheirConnectionFromOneCallToTheNext() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KeptConnections.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).isZero();
    assertThat(lines).contains("served " + 2 * KeptConnections.MANY);
    int rests =
        lines.stream()
            .filter(line -> line.startsWith("rests "))
            .mapToInt(line -> Integer.parseInt(line.substring("rests ".length())))
            .findFirst()
            .orElseThrow();
    assertThat(rests).isGreaterThan(LONGEST_OF_USUAL_CLIENTS);
  }
}
