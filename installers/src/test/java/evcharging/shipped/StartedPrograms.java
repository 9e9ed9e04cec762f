package evcharging.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The programs that people started in a root, as opposed to services.
final class StartedPrograms implements AutoCloseable {
  private final Path root;
  private final List<Process> started = new ArrayList<>();

  StartedPrograms(Path root) {
    this.root = root;
  }

  /// Starts one as a user.
  ///
  /// @return where its output comes to lie
  Path start(String user, String name, Map<String, String> environment, String... command) {
    Path output = root.resolveSibling(root.getFileName() + "-" + name + ".out");
    List<String> all =
        new ArrayList<>(
            List.of("chroot", "--userspec=" + user + ":" + user, root.toString(), "env"));
    environment.forEach((key, value) -> all.add(key + "=" + value));
    all.addAll(List.of(command));
    try {
      ProcessBuilder builder = new ProcessBuilder(all);
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      started.add(builder.start());
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The exit code of what was started last, which ends by itself.
  int newestEnds() {
    Process process = started.removeLast();
    try {
      if (!process.waitFor(Host.LONGEST_MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("it does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Ends what was started last, as `systemctl stop` would.
  void stopNewest() {
    Process process = started.removeLast();
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends whatever still runs in this root: also programs that outlive the one that started them.
  void endAll() {
    List<ProcessHandle> left = ProcessHandle.allProcesses().filter(this::livesHere).toList();
    left.forEach(ProcessHandle::destroy);
    for (ProcessHandle each : left) {
      each.onExit().completeOnTimeout(each, 20, TimeUnit.SECONDS).join();
      each.destroyForcibly();
    }
  }

  private boolean livesHere(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "root"))
          .equals(root.toRealPath());
    } catch (IOException e) {
      // It has ended meanwhile.
      return false;
    }
  }

  /// Newest first.
  @Override
  public void close() {
    while (!started.isEmpty()) {
      stopNewest();
    }
    endAll();
  }
}
