package evcharging.central;

import evcharging.config.Fault;
import evcharging.config.HandedDown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The Registry of a one-machine site: a process of its own that Central starts, adopts when an
/// earlier Central left it running, and stops in an orderly end.
final class RegistryProcess implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final long LOOK_EVERY_MS = 50;
  private static final long ORDERLY_END_S = 10;

  private final Path data;
  private final ProcessHandle process;

  private RegistryProcess(Path data, ProcessHandle process) {
    this.data = data;
    this.process = process;
  }

  /// Returns when it has its certificate authority and listens.
  ///
  /// @throws Fault `REGISTRY-COMMAND`, `REGISTRY-NOT-STARTED`
  static RegistryProcess adoptOrStart(RegistryOptions options, Path data) {
    Path command = command(options.command());
    try {
      Files.createDirectories(data);
      Optional<ProcessHandle> running = running(data);
      if (running.isPresent()) {
        return new RegistryProcess(data, running.get());
      }
      Files.deleteIfExists(addressFile(data));
      Process started = start(command, data, options.port());
      write(data, started.toHandle());
      awaitReady(started, data);
      return new RegistryProcess(data, started.toHandle());
    } catch (IOException e) {
      throw notStarted("it cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notStarted("Central was interrupted", e);
    }
  }

  /// The network's CA, as the Registry made it.
  Path caFile() {
    return data.resolve("ca.pem");
  }

  /// The secret with which Central enrols itself there.
  Path adminFile() {
    return data.resolve("admin.secret");
  }

  private static Path command(Path given) {
    List<Path> places = new ArrayList<>();
    if (given != null) {
      places.add(given);
    } else {
      Optional.ofNullable(System.getProperty("ev.bin"))
          .ifPresent(bin -> places.add(Path.of(bin, "ev-registry")));
      for (String directory : System.getenv().getOrDefault("PATH", "").split(":")) {
        places.add(Path.of(directory, "ev-registry"));
      }
    }
    return places.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new Fault(
                    "REGISTRY-COMMAND",
                    "The program ev-registry is not found; name it with --registry-command, or"
                        + " start the Registry yourself and use --registry https://…"));
  }

  private static Process start(Path command, Path data, int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                command.toString(), "--data", data.toString(), "--port", Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()));
    // What is configured for a Registry of its own is none of this one's business.
    builder.environment().put("EV_CONFIG", "");
    HandedDown.to(builder.environment());
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static void awaitReady(Process process, Path data)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (!Files.exists(addressFile(data))) {
      if (process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
        throw notStarted(lastLine(data), null);
      }
      if (System.nanoTime() > deadline) {
        process.destroy();
        throw notStarted("it was not ready in time; see " + log(data), null);
      }
    }
  }

  private static String lastLine(Path data) throws IOException {
    List<String> lines = Files.readAllLines(log(data));
    return lines.isEmpty() ? "it ended without a word" : lines.getLast();
  }

  private static Fault notStarted(String why, Exception cause) {
    return new Fault("REGISTRY-NOT-STARTED", "The embedded Registry does not run: " + why, cause);
  }

  private static Path log(Path data) {
    return data.resolve("registry.out");
  }

  private static Path addressFile(Path data) {
    return data.resolve("address");
  }

  private static Path processFile(Path data) {
    return data.resolve("process");
  }

  /// Number and start instant name one process for ever, also when the number is used again.
  private static void write(Path data, ProcessHandle process) throws IOException {
    Files.writeString(processFile(data), process.pid() + " " + started(process));
  }

  private static Optional<ProcessHandle> running(Path data) throws IOException {
    if (!Files.exists(processFile(data)) || !Files.exists(addressFile(data))) {
      return Optional.empty();
    }
    String[] known = Files.readString(processFile(data)).strip().split(" ");
    return known.length == 2 && known[0].matches("\\d{1,18}")
        ? ProcessHandle.of(Long.parseLong(known[0]))
            .filter(ProcessHandle::isAlive)
            .filter(p -> started(p).equals(known[1]))
        : Optional.empty();
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(ORDERLY_END_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      process.destroyForcibly();
    }
  }
}
