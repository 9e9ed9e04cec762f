package evcharging.cp.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// `ev-cp` as its users start it: a process of its own, with the flags the launchers use.
final class CpProcess implements AutoCloseable {
  static final List<String> ENGINE_FLAGS =
      List.of(
          "-Xms16m",
          "-Xmx48m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MaxMetaspaceSize=72m",
          "-XX:ReservedCodeCacheSize=24m");

  final List<String> lines = new CopyOnWriteArrayList<>();
  private final Process process;

  private CpProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /// @param arguments of `ev-cp`
  static CpProcess start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ENGINE_FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "evcharging.cp.CpMain"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("EV_LANGUAGE", "en");
    // What this person has set up elsewhere does not count here.
    builder.environment().put("EV_CONFIG", "");
    return new CpProcess(builder.start());
  }

  /// Types at its keyboard.
  void type(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  boolean printed(String part) {
    return lines.stream().anyMatch(line -> line.contains(part));
  }

  int exit() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("still running: " + lines);
    }
    return process.exitValue();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Resident memory in MiB, as Linux counts it.
  long residentMib() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException("no figure for the memory of " + process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(20, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      in.lines().forEach(lines::add);
    } catch (IOException | java.io.UncheckedIOException e) {
      lines.add("(its output broke off)");
    }
  }
}
