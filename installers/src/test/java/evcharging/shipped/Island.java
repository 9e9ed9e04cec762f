package evcharging.shipped;

import evcharging.demo.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/// A machine of its own on this one: own network, own processes, own host name, own home; only the
/// files are shared. It stands on Linux namespaces, so it needs root.
///
/// Its first process waits for the end of its input, which is this JVM's pipe: whatever ends the
/// test ends every program on the island.
final class Island implements AutoCloseable {
  static final Duration SOON = Duration.ofSeconds(180);

  private final String name;
  private final Path home;
  private final Path known;
  private final Path programs;
  private final Actor first;
  private final long pid;
  private boolean installed;
  private final AtomicInteger typed = new AtomicInteger();

  private Island(String name, Path home, Path known, Path programs, Actor first) {
    this.name = name;
    this.home = home;
    this.known = known;
    this.programs = programs;
    this.first = first;
    this.pid = ProcessHandle.of(first.pid()).flatMap(p -> p.children().findFirst()).get().pid();
  }

  /// Skips the test, with a sentence, where there can be no islands.
  static void needed() {
    Assumptions.assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && "root".equals(System.getProperty("user.name")),
        "Network namespaces are made by root on Linux: run this as root.");
  }

  /// @param name its host name
  /// @param directory where its home is made
  /// @param programs the directory `bin/` with the programs
  static Island named(String name, Path directory, Path programs) {
    try {
      Path home = Files.createDirectories(directory.resolve(name));
      Path known = Files.writeString(directory.resolve(name + ".hosts"), onItself(name));
      // Whose parent has ended becomes a child of the first process, which must not leave it a
      // zombie: bash takes note of every end, also of those it did not begin.
      String begin =
          "hostname %s && ip link set lo up && mount --bind '%s' /etc/hosts && echo here && while read -r _; do :; done"
              .formatted(name, known);
      ProcessBuilder builder =
          new ProcessBuilder(
              "unshare",
              "--net",
              "--mount",
              "--pid",
              "--uts",
              "--ipc",
              "--fork",
              "--mount-proc",
              "--kill-child",
              "bash",
              "-c",
              begin);
      Actor first = new Actor(name, builder.redirectErrorStream(true).start(), _ -> {});
      first.expect("here", SOON);
      return new Island(name, home, known, programs, first);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// From now on its programs are those of its packages, and not what was built.
  void hasWhatIsInstalled() {
    installed = true;
  }

  String name() {
    return name;
  }

  private static String onItself(String name) {
    return "127.0.0.1 localhost\n127.0.0.1 %s\n".formatted(name);
  }

  /// Where it looks names up: what lies under its `/etc/hosts`.
  Path known() {
    return known;
  }

  /// Tells it the addresses of all machines, in place of what it knew.
  ///
  /// @param hosts lines of `/etc/hosts`
  void knows(String hosts) {
    try {
      // Written in place: it is the very file that is mounted.
      Files.writeString(known, "127.0.0.1 localhost\n" + hosts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return pid;
  }

  Path file(String inHome) {
    return home.resolve(inHome);
  }

  /// Types a line and waits for its end; fails unless it ends with 0.
  ///
  /// @return what it printed
  String run(String line) {
    Actor actor = start(line);
    int code = actor.waitForEnd(SOON);
    String printed = String.join("\n", actor.printed());
    if (code != 0) {
      throw new AssertionError("%s$ %s\nended with %d:\n%s".formatted(name, line, code, printed));
    }
    return printed;
  }

  /// Types a line and goes on while it runs.
  Actor start(String line) {
    return start(line, Map.of());
  }

  Actor start(String line, Map<String, String> environment) {
    List<String> command =
        new ArrayList<>(List.of("nsenter", "-t", Long.toString(pid), "-n", "-m", "-p", "-u", "-i"));
    // From a file: a `pgrep -f` in the line would find the line itself on a command line.
    String script = ".typed-" + typed.incrementAndGet();
    write(script, "cd '%s'\n%s\n".formatted(home, line));
    command.addAll(List.of("bash", file(script).toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> own = builder.environment();
    own.keySet()
        .removeIf(key -> key.startsWith("EV_") || key.startsWith("XDG_") || key.equals("DISPLAY"));
    own.put("HOME", home.toString());
    // Java asks the system, not HOME, where the home of a user is; and files are shared here.
    own.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
    own.put("XDG_DATA_HOME", home.resolve(".local/share").toString());
    own.put("EV_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // What a guide says that is printed is English.
    own.put("EV_LANGUAGE", "en");
    own.put("PATH", file(".bin") + ":" + (installed ? "" : programs + ":") + own.get("PATH"));
    own.putAll(environment);
    try {
      return new Actor(name, builder.start(), _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Types a line at a terminal of its own and answers what it asks, a line each; it must end with
  /// 0.
  ///
  /// @return what was to be read there
  String talk(String line, List<String> answers) {
    Actor actor = start("script -qfec \"%s\" /dev/null".formatted(line));
    answers.forEach(actor::type);
    int code = actor.waitForEnd(SOON);
    String printed = String.join("\n", actor.printed());
    if (code != 0) {
      throw new AssertionError("%s$ %s\nended with %d:\n%s".formatted(name, line, code, printed));
    }
    return printed;
  }

  /// Whether a connection to a port of another machine comes about.
  boolean reaches(String host, int port) {
    Actor knock = start("timeout 3 bash -c 'exec 3<>/dev/tcp/%s/%d'".formatted(host, port));
    return knock.waitForEnd(SOON) == 0;
  }

  /// What a person carries from here to there: a code, a PIN, the CA. Its mode goes with it.
  void carry(String file, Island to) {
    carry(file, to, file);
  }

  void carry(String file, Island to, String as) {
    try {
      Files.copy(
          file(file),
          to.file(as),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String text) {
    try {
      Files.writeString(file(file), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Pulls the cable.
  void cut() {
    run("ip link set eth0 down");
  }

  /// Plugs it in again.
  void mend() {
    run("ip link set eth0 up");
  }

  @Override
  public void close() {
    first.kill();
  }
}
