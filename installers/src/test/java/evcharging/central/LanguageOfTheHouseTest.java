package evcharging.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.registry.RegistryMain;
import evcharging.setup.OwnJava;
import evcharging.setup.SetupStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Central told its language on the command line: the Registry and the broker it starts speak it
/// too, whatever the machine's language is.
@Timeout(300)
@Tag("F-09")
@DisabledOnOs(OS.WINDOWS)
class LanguageOfTheHouseTest {
  private static final Duration SOON = Duration.ofSeconds(180);

  @TempDir(cleanup = CleanupMode.NEVER)
  Path directory;

  @Test
  void whatCentralStartsSpeaksItsLanguage() throws Exception {
    List<String> command = new ArrayList<>(OwnJava.command(CentralMain.class));
    command.addAll(
        List.of(
            "--headless",
            "--language=de",
            "--registry=embedded",
            "--registry-command=" + registry(),
            "--registry-port=" + SetupStage.closedPort(),
            "--data=" + directory.resolve("central"),
            "--central-name=localhost",
            "--port=0",
            "--api-port=0",
            "--kafka-port=0"));
    Path printed = directory.resolve("printed");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.environment().put("EV_CONFIG", "");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("EV_LANGUAGE");
    Process central = builder.start();
    try {
      says(directory.resolve("central/registry/registry.out"), "Fingerabdruck", central);
      says(directory.resolve("central/kafka/broker.out"), "Kafka-Broker bereit", central);
    } finally {
      central.destroy();
      assertThat(central.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void says(Path file, String words, Process central) {
    await(words)
        .atMost(SOON)
        .failFast("Central ended", () -> !central.isAlive())
        .until(() -> text(file).contains(words));
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /// As an installation has it beside `ev-central`.
  private Path registry() throws IOException {
    String java =
        OwnJava.command(RegistryMain.class).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    Path program =
        Files.writeString(
            directory.resolve("ev-registry"), "#!/bin/sh\nexec " + java + " \"$@\"\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
