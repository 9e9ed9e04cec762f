package evcharging.cp.panel;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.Authority;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A panel where there is no screen.
class NoDisplayTest {
  @TempDir Path data;

  @Test
  @EnabledOnOs(OS.LINUX)
  void isSaidInOneSentenceAndNothingIsStarted() throws Exception {
    Files.writeString(data.resolve("ca.pem"), Authority.create(Instant.now()).caPem());
    ProcessBuilder panel =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "evcharging.cp.CpMain",
            "panel",
            "CP001",
            "Berlin",
            "0.25",
            "--data",
            data.toString());
    panel.environment().remove("DISPLAY");
    panel.environment().put("EV_CREDENTIAL", "K3f9-a-credential-of-this-test");
    Process process = panel.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("NO-DISPLAY: ").doesNotContain("\tat ");
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(data.resolve("CP001")).doesNotExist();
  }
}
