package evcharging.driver.cli;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// The real program in a process of its own.
final class DriverProcess implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  DriverProcess(String pin, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DriverMain.class.getName());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("EV_"));
    builder.environment().put("EV_LANGUAGE", "en");
    // What this person has set up elsewhere does not count here.
    builder.environment().put("EV_CONFIG", "");
    if (pin != null) {
      builder.environment().put(Pin.VARIABLE, pin);
    }
    process = builder.start();
    Thread.ofVirtual().start(this::readAll);
  }

  private void readAll() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("(output broke off)");
    }
  }

  void type(String line) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  void closeKeyboard() throws IOException {
    process.getOutputStream().close();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  DriverProcess awaitLine(String part) {
    await()
        .alias("a line with '" + part + "'")
        .atMost(PATIENCE)
        .until(() -> lines.stream().anyMatch(line -> line.contains(part)) || !process.isAlive());
    await()
        .alias("a line with '" + part + "' in " + lines)
        .atMost(Duration.ofSeconds(2))
        .until(() -> lines.stream().anyMatch(line -> line.contains(part)));
    return this;
  }

  long count(String part) {
    return lines.stream().filter(line -> line.contains(part)).count();
  }

  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running: " + lines);
    }
    return process.exitValue();
  }

  /// As `kill -9`.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
