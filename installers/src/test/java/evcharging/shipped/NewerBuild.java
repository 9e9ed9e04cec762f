package evcharging.shipped;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The installer of a later version, made from the one that is tried: its programs name another
/// version, and its Central knows one more migration of the journal.
final class NewerBuild {
  static final String VERSION = "99.0";

  private final Path directory;
  private final Path root;

  /// @param directory to work in
  /// @param root of the project, for its sources
  NewerBuild(Path directory, Path root) {
    this.directory = directory;
    this.root = root;
  }

  /// @return the newer installer
  Path of(Path deb) {
    try {
      Path unpacked = Files.createTempDirectory(directory, "newer");
      Path newer = directory.resolve("newer-" + deb.getFileName());
      Host.run("dpkg-deb", "-R", deb.toString(), unpacked.toString());
      Host.run(
          "sed", "-i", "s/^Version: .*/Version: " + VERSION + "/", unpacked + "/DEBIAN/control");
      Path libraries;
      try (Stream<Path> all = Files.list(unpacked.resolve("opt"))) {
        libraries = all.findFirst().orElseThrow().resolve("lib/app");
      }
      nameVersion(jar(libraries, "shared-"));
      if (has(libraries, "app-central-")) {
        addMigration(libraries);
      }
      // What is in it is compressed already.
      Host.run("dpkg-deb", "-Znone", "-b", unpacked.toString(), newer.toString());
      Host.run("rm", "-rf", unpacked.toString());
      return newer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void nameVersion(Path jar) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path file = inside.getPath("META-INF", "MANIFEST.MF");
      Manifest manifest;
      try (InputStream bytes = Files.newInputStream(file)) {
        manifest = new Manifest(bytes);
      }
      manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, VERSION);
      try (OutputStream bytes = Files.newOutputStream(file)) {
        manifest.write(bytes);
      }
    }
  }

  private void addMigration(Path libraries) throws IOException {
    Path built = Files.createTempDirectory(directory, "migrations");
    Path room = Path.of("evcharging", "central", "journal");
    Path changed = built.resolve("Migrations.java");
    String source =
        Files.readString(
            root.resolve("app-central/src/main/java").resolve(room).resolve("Migrations.java"));
    Files.writeString(
        changed, source.replaceFirst("(\"V\\d+__\\w+\\.sql\")\\);", "$1, \"V999__newer.sql\");"));
    Path classes = built.resolve("classes");
    tool(
        "javac",
        "-proc:none",
        "-d",
        classes.toString(),
        "-cp",
        jars(libraries),
        changed.toString());
    Files.writeString(
        classes.resolve(room).resolve("V999__newer.sql"),
        "CREATE TABLE IF NOT EXISTS newer_build (made INTEGER);\n");
    tool(
        "jar",
        "--update",
        "--file",
        jar(libraries, "app-central-").toString(),
        "-C",
        classes.toString(),
        ".");
  }

  private static void tool(String name, String... arguments) {
    int code = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
    if (code != 0) {
      throw new AssertionError(name + " ended with " + code);
    }
  }

  private static String jars(Path libraries) throws IOException {
    try (Stream<Path> all = Files.list(libraries)) {
      return all.map(Path::toString)
          .filter(name -> name.endsWith(".jar"))
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static boolean has(Path libraries, String start) throws IOException {
    try (Stream<Path> all = Files.list(libraries)) {
      return all.anyMatch(each -> each.getFileName().toString().startsWith(start));
    }
  }

  private static Path jar(Path libraries, String start) throws IOException {
    try (Stream<Path> all = Files.list(libraries)) {
      return all.filter(each -> each.getFileName().toString().startsWith(start))
          .findFirst()
          .orElseThrow();
    }
  }
}
