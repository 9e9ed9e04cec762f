package evcharging.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A machine with nothing on it but Debian's minimal base: a root of its own, with the network of
/// the machine it stands on. Switched on it has systemd as its first process. Needs root,
/// `debootstrap` and Debian's packages.
final class BareDebian implements AutoCloseable {
  private static final long LONGEST_MINUTES = 20;

  private final Path root;
  private final List<Process> started = new ArrayList<>();
  private Optional<Power> power = Optional.empty();

  private BareDebian(Path root) {
    this.root = root;
  }

  /// A fresh copy of the base.
  ///
  /// @param base made by [#base]
  static BareDebian copyOf(Path base, Path root) {
    host("cp", "-a", base.toString(), root.toString());
    BareDebian machine = new BareDebian(root);
    // As every installed machine knows its own name.
    write(machine.file("/etc/hosts"), "127.0.0.1 localhost " + host("hostname"));
    // Its devices are the base's own few: those of the machine it stands on are never in reach of a
    // removal.
    host("mount", "-t", "proc", "proc", root.resolve("proc").toString());
    return machine;
  }

  /// Debian's minimal base, made once and kept.
  static Path base(Path directory) {
    Path base = directory.resolve("bookworm");
    Path whole = directory.resolve("bookworm.whole");
    if (!Files.exists(whole)) {
      host("rm", "-rf", base.toString());
      host("debootstrap", "--variant=minbase", "bookworm", base.toString());
      write(whole, "");
    }
    return base;
  }

  Path root() {
    return root;
  }

  Path file(String inside) {
    return root.resolve(inside.substring(1));
  }

  /// Types a line as a guide has it, in root's home, and answers yes to what it asks.
  String type(String line) {
    return run("sh", "-c", "cd /root\nyes | { %s\n}".formatted(line));
  }

  /// Starts what a menu entry starts, by its own words, as a person at a display.
  Path choose(String entry, String user, VirtualDisplay display) {
    String command =
        read(file("/usr/share/applications/" + entry))
            .lines()
            .filter(line -> line.startsWith("Exec="))
            .map(line -> line.substring("Exec=".length()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no menu entry " + entry));
    return start(
        user,
        entry,
        Map.of("DISPLAY", display.name(), "HOME", "/home/" + user),
        command.split(" "));
  }

  /// Installs a package with what it depends on, as `apt` does.
  void install(Path deb) {
    Path inside = file("/var/tmp/" + deb.getFileName());
    copy(deb, inside);
    run("apt-get", "update", "-qq");
    run(
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        "/var/tmp/" + deb.getFileName());
  }

  /// Runs as root inside; what it printed.
  String run(String... command) {
    List<String> all =
        new ArrayList<>(power.map(Power::inside).orElse(List.of("chroot", root.toString())));
    all.addAll(List.of(command));
    return host(all.toArray(String[]::new));
  }

  /// Runs as the network's own user inside.
  String runAsService(String... command) {
    List<String> all =
        new ArrayList<>(List.of("runuser", "-u", "evcharging", "--", "env", "HOME=/var/tmp"));
    all.addAll(List.of(command));
    return run(all.toArray(String[]::new));
  }

  /// With systemd, as a machine that runs services has it.
  void switchOn() {
    if (!Files.exists(file("/lib/systemd/systemd"))) {
      run("apt-get", "update", "-qq");
      run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "systemd", "sudo");
      // They would take the lock of whoever installs here.
      for (String timer : List.of("apt-daily.timer", "apt-daily-upgrade.timer")) {
        run("ln", "-sf", "/dev/null", "/etc/systemd/system/" + timer);
      }
    }
    power = Optional.of(Power.on(root));
  }

  /// In order; everything that runs is stopped.
  void switchOff() {
    power.ifPresent(Power::off);
    power = Optional.empty();
  }

  /// What a service said in its present life.
  String journal(String unit) {
    String life = run("systemctl", "show", "-p", "InvocationID", "--value", unit).strip();
    return life.isEmpty()
        ? ""
        : run("journalctl", "-q", "-o", "cat", "--no-pager", "_SYSTEMD_INVOCATION_ID=" + life);
  }

  /// Starts a program as a user; it is ended with the machine at the latest.
  Path start(String user, String name, Map<String, String> environment, String... command) {
    Path output = root.resolveSibling(root.getFileName() + "-" + name + ".out");
    List<String> all = new ArrayList<>(chrootAs(user));
    all.add("env");
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

  /// The exit code of what was started last.
  int newestEnds() {
    Process process = started.removeLast();
    try {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("it does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// Types a line at a terminal and gives each answer once its question is there.
  ///
  /// @param dialogue question, answer, question, answer, …
  /// @return everything that stood on the terminal
  String talk(String line, String... dialogue) {
    List<String> all =
        new ArrayList<>(power.map(Power::inside).orElse(List.of("chroot", root.toString())));
    all.addAll(List.of("script", "-qefc", line, "/dev/null"));
    return Terminal.talk(all, root.resolveSibling(root.getFileName() + "-terminal.out"), dialogue);
  }

  /// Ends everything that was started here, as `systemctl stop` would, newest first.
  void stopAll() {
    while (!started.isEmpty()) {
      stopNewest();
    }
  }

  /// Ends what was started last.
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

  private List<String> chrootAs(String user) {
    return List.of(
        "chroot", "--userspec=" + user + ":" + user, root.toString(), "env", "HOME=/var/tmp");
  }

  /// Ends whatever still runs in this root: programs that outlive the one that started them.
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

  @Override
  public void close() {
    stopAll();
    endAll();
    power.ifPresent(Power::close);
    host("umount", root.resolve("proc").toString());
  }

  /// Runs on the machine this stands on; what it printed.
  static String host(String... command) {
    try {
      Path output = Files.createTempFile("shipped", ".out");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
      String printed = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(String.join(" ", command) + " failed:\n" + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// For the network's user alone, as secrets must be.
  void secret(String inside, String text) {
    write(file(inside), text);
    run("chown", "evcharging:evcharging", inside);
    run("chmod", "600", inside);
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What lies in a directory inside; empty if there is none.
  List<String> entries(String inside) {
    if (!Files.isDirectory(file(inside))) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(file(inside))) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
