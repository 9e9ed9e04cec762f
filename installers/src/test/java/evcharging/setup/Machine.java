package evcharging.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// A machine that is set up: where its program keeps data and configuration.
public record Machine(Path directory, String program, String dataOption) {
  public SetupPlace place() {
    return new SetupPlace(program, dataOption, data(), false, configuration(), false);
  }

  public Path data() {
    return directory.resolve("data");
  }

  public Path configuration() {
    return directory.resolve("etc/program.properties");
  }

  public Properties configured() {
    return OptionsText.read(configuration());
  }

  public void assertUntouched() throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      assertThat(all.filter(Files::isRegularFile)).as("nothing is written").isEmpty();
    }
  }

  /// It waits at this step, waits there again when it is tried again, and has written nothing.
  public void assertFails(FirstRun run, Step.Name step, String code)
      throws IOException, InterruptedException {
    SetupStage.assertStandsAt(run, step, code);
    assertUntouched();
    run.go();
    SetupStage.assertStandsAt(run, step, code);
  }

  /// Something is in the way of this file; files inside a directory cannot be replaced by one.
  public static Path blocked(Path file) throws IOException {
    Files.createDirectories(file.resolve("in the way"));
    return file;
  }

  /// What must never be left over.
  public List<Path> strays() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(file -> file.toString().endsWith(".new")).toList();
    }
  }
}
