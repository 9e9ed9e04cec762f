package evcharging.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `ev-central` without `--headless` on a machine without a screen, as a process.
final class NoDisplayTest {
  @TempDir Path data;

  @Test
  @EnabledOnOs(OS.LINUX)
  void isSaidInOneSentenceBeforeAnythingIsStarted() throws Exception {
    ProcessBuilder central =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "evcharging.central.CentralMain",
            "--data",
            data.resolve("central").toString());
    central.environment().remove("DISPLAY");
    Process process = central.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("NO-DISPLAY: ").contains("--headless").doesNotContain("\tat ");
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(data.resolve("central")).doesNotExist();
  }
}
