package evcharging.shipped;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A person at a terminal, who answers what is asked.
final class Terminal {
  private static final Duration SOON = Duration.ofSeconds(120);

  private Terminal() {}

  /// @param command with a terminal of its own
  /// @param dialogue question, answer, question, answer, …
  /// @return everything that stood on it
  static String talk(List<String> command, Path output, String... dialogue) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      try (OutputStream keys = process.getOutputStream()) {
        int read = 0;
        for (int i = 0; i < dialogue.length; i += 2) {
          String question = dialogue[i];
          int from = read;
          await(question).atMost(SOON).until(() -> Host.read(output).indexOf(question, from) >= 0);
          read = Host.read(output).indexOf(question, from) + question.length();
          keys.write((dialogue[i + 1] + "\n").getBytes(StandardCharsets.UTF_8));
          keys.flush();
        }
        boolean ended = process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS);
        if (!ended || process.exitValue() != 0) {
          process.destroyForcibly();
          throw new AssertionError(command + " failed:\n" + Host.read(output));
        }
      }
      return Host.read(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
