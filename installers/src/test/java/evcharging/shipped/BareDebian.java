package evcharging.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A machine with nothing on it but Debian's minimal base: a root of its own, with the network of
/// the machine it stands on. Switched on it has systemd as its first process. Needs root,
/// `debootstrap` and Debian's packages.
final class BareDebian implements AutoCloseable {
  private final Path root;
  private final StartedPrograms programs;
  private Optional<Power> power = Optional.empty();

  private BareDebian(Path root) {
    this.root = root;
    this.programs = new StartedPrograms(root);
  }

  /// A fresh copy of the base.
  ///
  /// @param base made by [#base]
  static BareDebian copyOf(Path base, Path root) {
    Host.run("cp", "-a", base.toString(), root.toString());
    BareDebian machine = new BareDebian(root);
    // As every installed machine knows its own name.
    machine.write("/etc/hosts", "127.0.0.1 localhost " + Host.run("hostname"));
    // Its devices are the base's own few: those of the machine it stands on are never in reach of a
    // removal.
    Host.run("mount", "-t", "proc", "proc", root.resolve("proc").toString());
    return machine;
  }

  /// Debian's minimal base, made once and kept.
  static Path base(Path directory) {
    Path base = directory.resolve("bookworm");
    Path whole = directory.resolve("bookworm.whole");
    if (!Files.exists(whole)) {
      Host.run("rm", "-rf", base.toString());
      Host.run("debootstrap", "--variant=minbase", "bookworm", base.toString());
      Host.write(whole, "");
    }
    return base;
  }

  String name() {
    return root.getFileName().toString();
  }

  // Its files

  Path file(String inside) {
    return root.resolve(inside.substring(1));
  }

  String read(String inside) {
    return Host.read(file(inside));
  }

  void write(String inside, String text) {
    Host.write(file(inside), text);
  }

  /// For the network's user alone, as secrets must be.
  void secret(String inside, String text) {
    write(inside, text);
    run("chown", "evcharging:evcharging", inside);
    run("chmod", "600", inside);
  }

  /// Sets options in a configuration file as a person with an editor would: in place of the old.
  void configure(String file, String... assignments) {
    String configuration = "/etc/evcharging/" + file;
    List<String> lines = new ArrayList<>(read(configuration).lines().toList());
    for (String assignment : assignments) {
      String key = assignment.substring(0, assignment.indexOf('=') + 1);
      lines.removeIf(line -> line.startsWith(key));
      lines.add(assignment);
    }
    write(configuration, String.join("\n", lines) + "\n");
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

  // What is typed

  /// Types a line as a guide has it, in root's home, and answers yes to what it asks.
  String type(String line) {
    return run("sh", "-c", "cd /root\nyes | { %s\n}".formatted(line));
  }

  /// Types a line at a terminal and gives each answer once its question is there.
  ///
  /// @param dialogue question, answer, question, answer, …
  /// @return everything that stood on the terminal
  String talk(String line, String... dialogue) {
    List<String> all = inside("script", "-qefc", line, "/dev/null");
    return Terminal.talk(all, root.resolveSibling(name() + "-terminal.out"), dialogue);
  }

  /// Runs as root inside; what it printed.
  String run(String... command) {
    return Host.run(inside(command).toArray(String[]::new));
  }

  /// Runs as the network's own user inside.
  String runAsService(String... command) {
    List<String> all =
        new ArrayList<>(List.of("runuser", "-u", "evcharging", "--", "env", "HOME=/var/tmp"));
    all.addAll(List.of(command));
    return run(all.toArray(String[]::new));
  }

  /// Runs as somebody who works at this machine.
  String runAs(String user, String... command) {
    List<String> all =
        new ArrayList<>(
            List.of("chroot", "--userspec=" + user + ":" + user, root.toString(), "env"));
    all.add("HOME=/home/" + user);
    all.addAll(List.of(command));
    return Host.run(all.toArray(String[]::new));
  }

  private List<String> inside(String... command) {
    List<String> all =
        new ArrayList<>(power.map(Power::inside).orElse(List.of("chroot", root.toString())));
    all.addAll(List.of(command));
    return all;
  }

  /// Installs a package with what it depends on, as `apt` does.
  void install(Path deb) {
    String inside = "/var/tmp/" + deb.getFileName();
    try {
      Files.copy(deb, file(inside), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("apt-get", "update", "-qq");
    run(
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        inside);
  }

  // Its switch

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

  // Its windows

  /// Starts what a menu entry starts, by its own words, as a person at a display; it is ended with
  /// the machine at the latest.
  ///
  /// @return where its output comes to lie
  Path choose(String entry, String user, VirtualDisplay display) {
    String command =
        read("/usr/share/applications/" + entry)
            .lines()
            .filter(line -> line.startsWith("Exec="))
            .map(line -> line.substring("Exec=".length()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no menu entry " + entry));
    return programs.start(
        user,
        entry,
        Map.of("DISPLAY", display.name(), "HOME", "/home/" + user),
        command.split(" "));
  }

  StartedPrograms programs() {
    return programs;
  }

  @Override
  public void close() {
    programs.close();
    power.ifPresent(Power::close);
    Host.run("umount", root.resolve("proc").toString());
  }
}
