import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Makes the archives of classes that Central, its broker and its Registry start with: `java
/// WarmUp.java DIST`, once the programs are packed.
///
/// A Central of its own, on ports and data of its own, starts both, finds its broker and ends; Java
/// then writes down which classes they loaded, ready to be mapped (lib/archives/*.jsa). Where that
/// does not work the programs start without; the build goes on and says so.
public final class WarmUp {
  private static final List<String> ARCHIVES =
      List.of("ev-central.jsa", "ev-broker.jsa", "ev-registry.jsa");
  private static final long SOON_SECONDS = 120;

  private WarmUp() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path dist = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path archives = dist.resolve("lib/archives");
    Path scratch = Files.createTempDirectory("ev-warm-up");
    delete(archives);
    Files.createDirectories(archives);
    try {
      String said = rehearse(dist, archives, scratch);
      for (String name : ARCHIVES) {
        if (!Files.isReadable(archives.resolve(name))) {
          System.out.println("No archive " + name + ": the programs start without it. " + said);
        }
      }
    } finally {
      delete(scratch);
    }
  }

  /// Returns what Central said, for a person who wonders why there is no archive.
  private static String rehearse(Path dist, Path archives, Path scratch)
      throws IOException, InterruptedException {
    Path said = scratch.resolve("said.txt");
    ProcessBuilder central =
        new ProcessBuilder(
            List.of(
                dist.resolve("bin/ev-central").toString(),
                "--headless",
                "--registry",
                "embedded",
                "--data",
                scratch.resolve("central").toString(),
                "--port=0",
                "--api-port=0",
                "--kafka-port=0",
                "--registry-port=" + freePort()));
    Map<String, String> environment = central.environment();
    environment.keySet().removeIf(name -> name.startsWith("EV_") && !name.equals("EV_JAVA"));
    environment.put("EV_ARCHIVES_INTO", archives.toString());
    Process process = central.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SOON_SECONDS);
    while (process.isAlive()
        && System.nanoTime() < deadline
        && !Files.readString(said).contains("Kafka reached")) {
      Thread.sleep(100);
    }
    process.destroy();
    if (!process.waitFor(SOON_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return Files.readString(said);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
