package evcharging.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.commandline.DataFiles;
import evcharging.crypto.Authority;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerNames;
import evcharging.styles.trouble.TroubleMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A running `ev-central` whose journal cannot be written any more, as a process. The largest file
/// it may write stands for the disk's end, so that the write fails for real; whether the database
/// says so, or that it closed itself over it, is a matter of which of its threads met it first.
@EnabledOnOs(OS.LINUX)
final class JournalGoneTest {
  @TempDir Path temporary;
  private Path data;
  private Path printed;
  private Process central;

  @BeforeEach
  void enrolled() throws IOException {
    data = temporary.resolve("central");
    printed = temporary.resolve("printed");
    ServerIdentity.issuedBy(
            Authority.create(Instant.now()), "central", ServerNames.ofThisMachine(), Instant.now())
        .save(data.resolve("identity"));
  }

  @AfterEach
  void leaveNothing() {
    central.destroyForcibly();
    windowLeft().ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  @Tag("P10")
  void endsAtOnceGrantsNothingAndLeavesAWindowThatSaysWhatToDo() throws Exception {
    start("--language", "de");
    fillTheDisk();
    assertThat(CentralMain.run("driver", "add", "D01", "--data", data.toString())).isNotZero();
    assertThat(central.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(central.exitValue()).isEqualTo(LastWords.EXIT_FATAL);
    assertThat(Files.readString(printed))
        .containsPattern(
            "CENTRAL-JOURNAL-FAILED: (Der Datenträger der|Die) Datenbank "
                + Pattern.quote(data.toString()))
        .contains("laden weiter");
    await().atMost(Duration.ofSeconds(60)).until(() -> windowLeft().isPresent());
    List<String> told = List.of(windowLeft().orElseThrow().info().arguments().orElseThrow());
    assertThat(told).contains("ev-central", "CENTRAL-JOURNAL-FAILED", "de");
    assertThat(told).anyMatch(sentence -> sentence.contains("starten Sie Central wieder"));
  }

  @Test
  void withoutAConsoleItIsSaidOnTheOutputAlone() throws Exception {
    start("--headless", "--language", "en");
    fillTheDisk();
    assertThat(CentralMain.run("driver", "add", "D01", "--data", data.toString())).isNotZero();
    assertThat(central.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(printed))
        .containsPattern("CENTRAL-JOURNAL-FAILED: The (disk|database)");
    assertThat(windowLeft()).isEmpty();
  }

  private void start(String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(CentralMain.class.getName(), "--data", data.toString()));
    command.addAll(List.of("--port", "0", "--api-port", "0", "--kafka", "127.0.0.1:1"));
    command.addAll(List.of("--registry", "https://127.0.0.1:1"));
    command.addAll(List.of(more));
    central =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    central.getOutputStream().close();
    Path serves = new DataFiles(data).apiAddress();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                Files.exists(serves)
                    && Files.readString(printed).matches("(?s).*(CTRL|STRG)\\+C.*"));
  }

  /// Nothing may grow beyond what the database has already.
  private void fillTheDisk() throws Exception {
    Process limit =
        new ProcessBuilder("prlimit", "--pid", Long.toString(central.pid()), "--fsize=4096")
            .inheritIO()
            .start();
    assertThat(limit.waitFor()).isZero();
  }

  private Optional<ProcessHandle> windowLeft() {
    String here = data.toString();
    return ProcessHandle.allProcesses()
        .filter(
            process -> {
              List<String> words =
                  process.info().arguments().map(Stream::of).orElseGet(Stream::empty).toList();
              return words.contains(TroubleMain.class.getName())
                  && words.stream().anyMatch(word -> word.contains(here));
            })
        .findFirst();
  }
}
