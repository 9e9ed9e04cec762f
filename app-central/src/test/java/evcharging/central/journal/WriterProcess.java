package evcharging.central.journal;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A [WriterMain] and what it has acknowledged.
final class WriterProcess implements AutoCloseable {
  static final int JOURNAL_FAILED = 7;

  private final Process process;
  private final Thread reader;
  private volatile long acknowledged;

  private WriterProcess(Process process) {
    this.process = process;
    this.reader = Thread.ofPlatform().daemon().name("writer-out").start(this::read);
  }

  /// @param wrapper a command the JVM is started by
  /// @param jvm more options of the JVM
  static WriterProcess start(Path directory, List<String> wrapper, List<String> jvm)
      throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(
        List.of(
            "-Xmx128m",
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            WriterMain.class.getName(),
            directory.toString()));
    return new WriterProcess(
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .directory(directory.toFile())
            .start());
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      String line = lines.readLine();
      while (line != null) {
        if (line.matches("\\d+")) {
          acknowledged = Long.parseLong(line);
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until this process has acknowledged so many entries.
  void acknowledged(long least) {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> acknowledged >= least || !process.isAlive());
  }

  long acknowledgedSoFar() {
    return acknowledged;
  }

  /// `kill -9`; returns what was acknowledged before.
  long kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    reader.join();
    return acknowledged;
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      throw new AssertionError("the writer did not end");
    }
    reader.join();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
