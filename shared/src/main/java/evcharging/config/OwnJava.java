package evcharging.config;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What starts another process of ours: the Java and the class path of this program.
public final class OwnJava {
  private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");

  private OwnJava() {}

  /// The first words of a command whose process is no part of this one's life: it has a session of
  /// its own where the system can do that, so that Ctrl-C on this terminal does not reach it.
  public static List<String> inItsOwnSession() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Files.isExecutable(NEW_SESSION) ? List.of(NEW_SESSION.toString(), java) : List.of(java);
  }

  /// Independent of the working directory.
  public static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// Those of this program's system properties that are set, as flags.
  public static Stream<String> flags(String... properties) {
    return Arrays.stream(properties)
        .filter(name -> System.getProperty(name) != null)
        .map(name -> "-D" + name + "=" + System.getProperty(name));
  }
}
