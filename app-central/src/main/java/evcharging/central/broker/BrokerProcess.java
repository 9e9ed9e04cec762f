package evcharging.central.broker;

import evcharging.config.Fault;
import evcharging.config.HandedDown;
import evcharging.config.OwnJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One broker process of the system: started by us or found running.
///
/// It is no part of Central's life: it has a session of its own and writes to a file instead of a
/// pipe.
final class BrokerProcess {
  private static final List<String> JVM_FLAGS =
      List.of(
          // What the most connections of BrokerSettings need; it takes no more than it uses.
          "-Xmx320m",
          // The first compiler only: it starts in half the time, and a network's readings are
          // little.
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED",
          "-Dev.log.name=ev-broker");

  private static final Pattern WORDS = Pattern.compile("([A-Z]+(?:-[A-Z0-9]+)+): (.*)");

  private final ProcessHandle process;

  BrokerProcess(ProcessHandle process) {
    this.process = process;
  }

  /// Starts one with the Java and the class path of this program. It is ready when [BrokerState]
  /// says so under its process id.
  static BrokerProcess start(BrokerOptions options) {
    Path directory = options.directory();
    try {
      Files.createDirectories(directory);
      Path out = outOf(directory);
      if (Files.exists(out)) {
        Files.move(
            out, directory.resolve("broker.out.before"), StandardCopyOption.REPLACE_EXISTING);
      }
      ProcessBuilder builder =
          new ProcessBuilder(command(options))
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile());
      HandedDown.to(builder.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      return new BrokerProcess(process.toHandle());
    } catch (IOException e) {
      throw new Fault(
          "BROKER-CANNOT-BE-STARTED", "The broker process cannot start: " + e.getMessage(), e);
    }
  }

  private static List<String> command(BrokerOptions options) {
    List<String> command = new ArrayList<>(OwnJava.inItsOwnSession());
    command.addAll(JVM_FLAGS);
    command.addAll(StartArchive.flags("ev-broker"));
    String logs = System.getProperty("ev.log.dir");
    if (logs != null) {
      command.add("-Dev.log.dir=" + Path.of(logs).toAbsolutePath());
    }
    command.addAll(List.of("-cp", OwnJava.classPath(), BrokerMain.class.getName()));
    command.addAll(options.arguments());
    return command;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Waits until it has ended, or the time is up; true if it has.
  boolean awaitEnd(long milliseconds) throws InterruptedException {
    try {
      process.onExit().get(milliseconds, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Asks for an orderly end, and cuts it off when that takes too long.
  void end(long patienceMilliseconds) throws InterruptedException {
    process.destroy();
    if (!awaitEnd(patienceMilliseconds)) {
      process.destroyForcibly();
      awaitEnd(patienceMilliseconds);
    }
  }

  /// Waits until it has ended, however long.
  void awaitEnd() throws InterruptedException {
    awaitEnd(Long.MAX_VALUE);
  }

  /// Why a process ended that never got ready: its own sentence with the code, if it gave one.
  Fault died(Path directory) {
    return words(directory)
        .map(WORDS::matcher)
        .filter(Matcher::matches)
        .map(words -> new Fault(words.group(1), words.group(2)))
        .findFirst()
        .orElseGet(() -> new Fault("BROKER-DIED", lastWords(directory)));
  }

  /// What a person can look at when a broker that served has ended.
  static String lastWords(Path directory) {
    return "The broker process ended; " + outOf(directory) + " may say why.";
  }

  private static Stream<String> words(Path directory) {
    try {
      return Files.readAllLines(outOf(directory)).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static Path outOf(Path directory) {
    return directory.resolve("broker.out");
  }
}
