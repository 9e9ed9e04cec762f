package evcharging.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program in a process of its own.
class WeatherMainTest {
  @TempDir private Path temp;

  private final ScriptedApi api = new ScriptedApi();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private String language = "en";
  private Process process;

  private void start(String token, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                WeatherMain.class.getName(),
                "--central=" + api.address(),
                "--ca=" + Files.writeString(temp.resolve("ca.pem"), api.caPem()),
                "--every=100ms"));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("EV_"));
    builder.environment().put("EV_LANGUAGE", language);
    if (token != null) {
      builder.environment().put(WeatherMain.TOKEN_VARIABLE, token);
    }
    process = builder.start();
    Thread.ofVirtual()
        .start(
            () ->
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .forEach(lines::add));
  }

  @AfterEach
  void stop() {
    if (process != null) {
      process.destroyForcibly();
    }
    api.close();
  }

  @Test
  void itSpeaksTheLanguageOfThePersonAndWhatTheDocumentShowsAsItIs() throws Exception {
    language = "de";
    start(ScriptedApi.TOKEN, "--event=frost in Rome in 0 s for 60 s");
    process.outputWriter(StandardCharsets.UTF_8).append("help\n").flush();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> lines.contains("[EV_W] Rome: WARNUNG LOW_TEMPERATURE"));
    assertThat(lines)
        .contains(
            "[EV_W] Weather Service started (simulated)",
            "[EV_W] Rome: -6.40°C, wind 3.10",
            "[EV_W] places · place CP001 Rome (der neue Ort eines Punkts) · help · quit");
  }

  @Test
  void theProgramStartsMakesItsRoundsAndFollowsItsScript() throws Exception {
    start(ScriptedApi.TOKEN, "--event=frost in Rome in 0 s for 60 s", "--provider=simulated");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> lines.contains("[EV_W] Rome: ALERT LOW_TEMPERATURE"));
    assertThat(lines.getFirst()).isEqualTo("[EV_W] Weather Service started (simulated)");
    assertThat(lines).contains("[EV_W] Rome: -6.40°C, wind 3.10");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> api.told().stream().filter(t -> t.contains("weather_update")).count() > 2);
  }

  @Test
  void withoutATokenTheProgramSaysWhereItComesFrom() throws Exception {
    start(null);
    assertThat(process.waitFor()).isEqualTo(2);
    await().until(() -> !lines.isEmpty());
    assertThat(lines).singleElement().asString().startsWith("TOKEN-MISSING: ");
  }

  @Test
  void aMalformedEventIsSaidInOneSentence() throws Exception {
    start(ScriptedApi.TOKEN, "--event=snow");
    assertThat(process.waitFor()).isEqualTo(2);
    await().until(() -> !lines.isEmpty());
    assertThat(lines).singleElement().asString().startsWith("SCRIPT-MALFORMED: ");
  }
}
