import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the installers: `java Ship.java ROOT VERSION [MACHINE…]`, after `package` in the profile
/// `installers`.
///
/// A machine is a directory beside this file: `image.args` and `package.args` for jpackage (the
/// same on every system), `programs-of.txt` (the modules whose libraries it gets), `leave-out.txt`
/// (libraries it has no use for), `site/` (what an installation adds: units, configuration, menu).
/// The type of installer is this system's own: .deb or .rpm, .msi, .pkg. The result is in
/// installers/target/ship: `MACHINE/image` and `installers`.
public final class Ship {
  private static final List<String> MACHINES =
      List.of("control-room", "registry", "point", "panel", "kiosk", "weather");

  private final Path root;
  private final Path source;
  private final Path target;
  private final String version;

  private Ship(Path root, String version) {
    this.root = root;
    this.source = root.resolve("installers/src/ship");
    this.target = root.resolve("installers/target/ship");
    this.version = version;
  }

  public static void main(String[] arguments) throws IOException {
    Ship ship = new Ship(Path.of(arguments[0]).toAbsolutePath().normalize(), arguments[1]);
    List<String> wanted = List.of(arguments).subList(2, arguments.length);
    for (String machine : wanted.isEmpty() ? MACHINES : wanted) {
      ship.make(machine);
    }
  }

  private void make(String machine) throws IOException {
    Path stage = target.resolve(machine);
    delete(stage);
    stageLibraries(machine, stage.resolve("lib"));
    stageSite(machine, stage.resolve("site"));
    Path image = stage.resolve("image");
    List<String> imageArguments =
        new ArrayList<>(List.of("--input", stage.resolve("lib").toString()));
    imageArguments.addAll(
        List.of("--dest", image.toString(), "--app-content", stage.resolve("site").toString()));
    if (Files.readString(source.resolve(machine).resolve("image.args")).contains("javafx")) {
      imageArguments.addAll(
          List.of("--module-path", root.resolve("styles/target/ship-javafx").toString()));
    }
    Path icon = stage.resolve(machine + iconEnding());
    Icon.write(source.resolve("icons/" + machine + ".png"), icon);
    imageArguments.addAll(List.of("--icon", icon.toString()));
    jpackage(stage, machine, "image.args", "", imageArguments);
    Path made = onlyEntry(image);
    for (String type : types()) {
      List<String> packageArguments =
          new ArrayList<>(List.of("--type", type, "--app-image", made.toString()));
      packageArguments.addAll(List.of("--dest", target.resolve("installers").toString()));
      packageArguments.addAll(
          List.of("--resource-dir", stageResources(machine, type, stage).toString()));
      jpackage(stage, machine, "package.args", type, packageArguments);
    }
    System.out.printf(Locale.ROOT, "%-14s installed %5.1f MB%n", machine, size(made) / 1e6);
  }

  private void stageLibraries(String machine, Path lib) throws IOException {
    Files.createDirectories(lib);
    List<String> leaveOut = lines(source.resolve(machine).resolve("leave-out.txt"));
    for (String module :
        Files.readString(source.resolve(machine).resolve("programs-of.txt")).strip().split(" ")) {
      Path built = root.resolve(module).resolve("target");
      copy(built.resolve(module + "-" + version + ".jar"), lib);
      for (Path jar : entries(built.resolve("ship-lib"))) {
        if (leaveOut.stream().noneMatch(start -> jar.getFileName().toString().startsWith(start))) {
          copy(jar, lib);
        }
      }
    }
  }

  private void stageSite(String machine, Path site) throws IOException {
    copyTree(source.resolve(machine).resolve("site"), site);
    copy(source.resolve("common/site.sh"), site);
    Path notices = root.resolve("installers/target/ship/THIRD-PARTY.txt");
    if (Files.exists(notices)) {
      copy(notices, site);
    }
  }

  /// Scripts of the package. jpackage takes a spec file only under the package's own name, and
  /// silently its own without one.
  private Path stageResources(String machine, String type, Path stage) throws IOException {
    Path resources = stage.resolve("resources-" + type);
    copyTree(source.resolve("common/" + type), resources);
    Path spec = resources.resolve("template.spec");
    if (Files.exists(spec)) {
      String name =
          lines(source.resolve(machine).resolve("package.args")).stream()
              .filter(line -> line.startsWith("--linux-package-name "))
              .map(line -> line.substring("--linux-package-name ".length()))
              .findFirst()
              .orElseThrow();
      Files.move(spec, resources.resolve(name + ".spec"));
    }
    return resources;
  }

  /// Runs jpackage with the common arguments, the machine's and ours, in one argument file.
  private void jpackage(Path stage, String machine, String file, String type, List<String> own)
      throws IOException {
    String text =
        Files.readString(source.resolve("common").resolve(file))
            + Files.readString(source.resolve(machine).resolve(file));
    StringBuilder all = new StringBuilder();
    filled(text, stage)
        .lines()
        .filter(Ship::ofThisSystem)
        .map(line -> ofThisType(line, type))
        .forEach(line -> all.append(line).append('\n'));
    own.forEach(word -> all.append('"').append(word.replace("\\", "\\\\")).append("\"\n"));
    Path arguments = stage.resolve(file);
    Files.writeString(arguments, all);
    for (Path launcher : entries(source.resolve(machine))) {
      if (launcher.toString().endsWith(".properties")) {
        Files.writeString(
            stage.resolve(launcher.getFileName()), filled(Files.readString(launcher), stage));
      }
    }
    int code =
        ToolProvider.findFirst("jpackage")
            .orElseThrow()
            .run(System.out, System.err, "@" + arguments);
    if (code != 0) {
      throw new IOException("jpackage ended with " + code + " for " + machine + ", " + file);
    }
  }

  private String filled(String text, Path stage) {
    return text.replace("@VERSION@", version)
        .replace("@SHIP@", target.toString().replace('\\', '/'));
  }

  /// `--linux-…`, `--mac-…` and `--win-…` are for their systems only.
  private static boolean ofThisSystem(String line) {
    return Stream.of("linux", "mac", "win")
        .filter(s -> line.startsWith("--" + s + "-"))
        .allMatch(system()::equals);
  }

  /// `deb: …` and `rpm: …` are for those installers only: they name what they depend on
  /// differently.
  private static String ofThisType(String line, String type) {
    return line.startsWith(type + ": ")
        ? line.substring(type.length() + 2)
        : line.matches("(deb|rpm): .*") ? "" : line;
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? "win" : name.startsWith("mac") ? "mac" : "linux";
  }

  private static String iconEnding() {
    return switch (system()) {
      case "win" -> ".ico";
      case "mac" -> ".icns";
      default -> ".png";
    };
  }

  /// `-Dship.type=rpm` makes that one on a system that has the tools of several.
  private static List<String> types() {
    String wanted = System.getProperty("ship.type");
    if (wanted != null) {
      return List.of(wanted);
    }
    return switch (system()) {
      case "win" -> List.of("msi");
      case "mac" -> List.of("pkg");
      default -> Files.isExecutable(Path.of("/usr/bin/dpkg-deb")) ? List.of("deb") : List.of("rpm");
    };
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList()
        : List.of();
  }

  private static Path onlyEntry(Path directory) throws IOException {
    return entries(directory).getFirst();
  }

  private static List<Path> entries(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.sorted().toList();
    }
  }

  private static void copy(Path file, Path directory) throws IOException {
    Files.createDirectories(directory);
    CopyOption[] how = {StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES};
    Files.copy(file, directory.resolve(file.getFileName()), how);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        copy(each, to.resolve(from.relativize(each).toString()).getParent());
      }
    }
  }

  private static long size(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
