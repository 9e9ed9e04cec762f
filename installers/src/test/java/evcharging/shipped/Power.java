package evcharging.shipped;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A machine that is switched on: systemd runs in its root as the first process (`boot.sh`). It
/// goes with this JVM, however that ends.
final class Power implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(120);

  private final Process process;
  private final long first;

  private Power(Process process, long first) {
    this.process = process;
    this.first = first;
  }

  /// Returns when everything that starts by itself has been started.
  static Power on(Path root) {
    try {
      Path script = root.resolveSibling("boot.sh");
      try (var text = Power.class.getResourceAsStream("boot.sh")) {
        Files.write(script, text.readAllBytes());
      }
      Process process =
          new ProcessBuilder(
                  "sh", script.toString(), root.toString(), "evcharging-" + root.getFileName())
              .redirectErrorStream(true)
              .redirectOutput(root.resolveSibling(root.getFileName() + "-boot.out").toFile())
              .start();
      Power power = new Power(process, systemd(process));
      await(root + " has booted").atMost(SOON).until(power::isUp);
      return power;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long systemd(Process process) {
    return await("its first process")
        .atMost(SOON)
        .until(
            () ->
                process
                    .descendants()
                    .filter(
                        each ->
                            each.info().command().filter(c -> c.endsWith("/systemd")).isPresent())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow()
        .pid();
  }

  private boolean isUp() {
    try {
      String state =
          Host.run(
              "sh", "-c", String.join(" ", inside()) + " systemctl is-system-running 2>&1 || true");
      return List.of("running", "degraded").contains(state.strip());
    } catch (AssertionError notYet) {
      return false;
    }
  }

  /// What stands before a command that is to run in it.
  List<String> inside() {
    return List.of("nsenter", "-t", Long.toString(first), "-a", "-w");
  }

  /// An orderly end, as by its switch.
  void off() {
    Host.run("sh", "-c", String.join(" ", inside()) + " systemctl --no-wall poweroff 2>&1 || true");
    await("it is off")
        .atMost(SOON)
        .until(() -> ProcessHandle.of(first).filter(ProcessHandle::isAlive).isEmpty());
    close();
  }

  /// Whatever still runs is killed, as by pulling its plug.
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor(60, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
