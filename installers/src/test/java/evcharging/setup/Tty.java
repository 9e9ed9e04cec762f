package evcharging.setup;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A process at a terminal of its own, and the person who sits there. The keys go through the
/// system's own terminal: Ctrl+C is the signal it makes of it.
public final class Tty implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(120);
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";

  private final Process process;
  private final OutputStream keys;
  private final Path output;
  private int read;

  /// @param output where everything that stands on the terminal is kept
  public Tty(List<String> command, Map<String, String> environment, Path output)
      throws IOException {
    assumeTrue(Files.isExecutable(SCRIPT), "this machine cannot make terminals");
    String line = command.stream().map(Tty::quoted).collect(Collectors.joining(" "));
    this.output = output;
    ProcessBuilder builder =
        new ProcessBuilder(SCRIPT.toString(), "-qefc", "exec " + line, "/dev/null")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    // A plain shell, whoever runs the test.
    builder.environment().put("SHELL", "/bin/sh");
    process = builder.start();
    keys = process.getOutputStream();
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /// Waits until it says so, after what was read before.
  public Tty reads(String words) {
    await(words)
        .atMost(SOON)
        .failFast(
            "it ended without saying so",
            () -> !process.isAlive() && screen().indexOf(words, read) < 0)
        .until(() -> screen().indexOf(words, read) >= 0);
    read = screen().indexOf(words, read) + words.length();
    return this;
  }

  public Tty types(String line) {
    return keys(line + "\n");
  }

  public Tty pressesControlC() {
    return keys(CTRL_C);
  }

  /// The end of what is typed.
  public Tty pressesControlD() {
    return keys(CTRL_D);
  }

  private Tty keys(String typed) {
    try {
      keys.write(typed.getBytes(StandardCharsets.UTF_8));
      keys.flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(screen(), e);
    }
  }

  /// Its exit code, once it has ended.
  public int ends() {
    try {
      if (!process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("it does not end:\n" + screen());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Everything that stands there, with the line ends of a file.
  public String screen() {
    try {
      return new String(Files.readAllBytes(output), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    keys.close();
  }
}
