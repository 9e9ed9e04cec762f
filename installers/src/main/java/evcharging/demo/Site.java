package evcharging.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A machine with the shipped programs on it, and one directory for all they leave behind. Closing
/// it ends every program that was started here, also those they started themselves.
public final class Site implements AutoCloseable {
  private final Path dist;
  private final Path directory;
  private final Consumer<String> audience;
  private final List<Actor> actors = new CopyOnWriteArrayList<>();

  /// @param dist where `bin/` is
  /// @param directory emptied first: the demo's own
  public Site(Path dist, Path directory, Consumer<String> audience) {
    this.dist = dist.toAbsolutePath();
    this.directory = directory.toAbsolutePath();
    this.audience = audience;
    endLeftovers();
    empty(this.directory);
  }

  public Path directory() {
    return directory;
  }

  /// A file or directory of the site.
  public Path at(String first, String... more) {
    return directory.resolve(Path.of(first, more));
  }

  /// Starts a program of `bin/` and goes on.
  public Actor start(String name, String program, String... arguments) {
    return start(name, Map.of(), program, arguments);
  }

  /// @param environment added to this process's own
  public Actor start(
      String name, Map<String, String> environment, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(dist.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(directory.toFile());
    Map<String, String> own = new LinkedHashMap<>();
    own.put("EV_JAVA", javaOfThisProcess());
    own.put("EV_LOG_DIR", at("logs", name).toString());
    if (!environment.containsKey("XDG_CONFIG_HOME")) {
      // What this person has set up elsewhere does not count here.
      own.put("EV_CONFIG", "");
    }
    // What the story waits for are English lines, whatever the machine speaks.
    own.put("EV_LANGUAGE", "en");
    own.putAll(environment);
    builder.environment().putAll(own);
    try {
      Actor actor = new Actor(name, builder.start(), audience);
      actors.add(actor);
      return actor;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + program, e);
    }
  }

  /// Runs a program to its end.
  ///
  /// @return what it printed
  /// @throws StoryBroke if its exit code is not 0
  public List<String> run(String name, String program, String... arguments) {
    return run(name, Map.of(), program, arguments);
  }

  /// The same with this added to the environment.
  public List<String> run(
      String name, Map<String, String> environment, String program, String... arguments) {
    Actor actor = start(name, environment, program, arguments);
    int code = actor.waitForEnd(Duration.ofSeconds(120));
    actors.remove(actor);
    if (code != 0) {
      throw new StoryBroke(
          name + " ended with exit code " + code + ": " + String.join("\n", actor.printed()));
    }
    return actor.printed();
  }

  private static String javaOfThisProcess() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Override
  public void close() {
    List<Actor> lastFirst = new ArrayList<>(actors).reversed();
    lastFirst.parallelStream().forEach(Actor::close);
    endLeftovers();
  }

  /// Programs that outlive the one that started them (the broker) or a demo that was killed: all
  /// that name this directory on their command line.
  private void endLeftovers() {
    List<ProcessHandle> left =
        ProcessHandle.allProcesses()
            .filter(p -> p.pid() != ProcessHandle.current().pid())
            .filter(this::worksHere)
            .toList();
    left.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : left) {
      process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
      if (process.isAlive()) {
        process.destroyForcibly();
        process.onExit().join();
      }
    }
  }

  private boolean worksHere(ProcessHandle process) {
    String marker = directory + File.separator;
    return process
        .info()
        .arguments()
        .map(arguments -> Stream.of(arguments).anyMatch(a -> a.contains(marker)))
        .orElse(false);
  }

  private static void empty(Path directory) {
    try {
      if (Files.exists(directory)) {
        delete(directory);
      }
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty " + directory, e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
