package evcharging.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// EV_Registry as its users start it: a process of its own.
final class RegistryProcess implements AutoCloseable {
  private static final Pattern READY =
      Pattern.compile("EV_Registry running on https://\\S+:(\\d+)");

  private final Process process;
  private final int port;

  private RegistryProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// What a run that ended by itself left.
  record Ended(int exit, String out, String err) {}

  /// Starts serving; on return it answers.
  static RegistryProcess serving(Path data, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--port", "0"));
    arguments.addAll(List.of(more));
    Process process = start(data, arguments);
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.startVirtualThread(() -> out.lines().forEach(_ -> {}));
        return new RegistryProcess(process, Integer.parseInt(ready.group(1)));
      }
    }
    throw new IOException("did not start: " + Files.readString(errors(data)));
  }

  /// Runs a command that ends by itself.
  static Ended run(Path data, String... arguments) throws IOException, InterruptedException {
    Process process = start(data, List.of(arguments));
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    return new Ended(exit, out, Files.readString(errors(data)));
  }

  int port() {
    return port;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Process start(Path data, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "evcharging.registry.RegistryMain"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors(data).toFile());
    builder.environment().put("EV_LANGUAGE", "en");
    // What this person has set up elsewhere does not count here.
    builder.environment().put("EV_CONFIG", "");
    return builder.start();
  }

  private static Path errors(Path data) {
    return data.resolveSibling("errors-" + Thread.currentThread().threadId() + ".txt");
  }
}
