package evcharging.cp.panel;

import evcharging.config.Fault;
import evcharging.config.HandedDown;
import evcharging.config.OwnJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts one of the point's programs as a process that does not need the panel: it has a session
/// of its own where the system can do that, and writes to a file.
final class PointProgram {
  private static final Logger LOG = LoggerFactory.getLogger(PointProgram.class);
  private static final List<String> JVM_FLAGS =
      List.of(
          "-Xmx48m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=24m",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Path out;
  private final List<String> arguments;

  /// @param out what it prints
  /// @param arguments of `ev-cp`
  PointProgram(Path out, List<String> arguments) {
    this.out = out;
    this.arguments = List.copyOf(arguments);
  }

  /// @throws Fault `PROGRAM-CANNOT-BE-STARTED`
  ProcessHandle start() {
    try {
      Files.createDirectories(out.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()));
      // Not on the command line: people and tools find a process by what stands there.
      builder.environment().put("CLASSPATH", OwnJava.classPath());
      HandedDown.to(builder.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      return process.toHandle();
    } catch (IOException e) {
      throw new Fault(
          "PROGRAM-CANNOT-BE-STARTED",
          "'ev-cp " + arguments.getFirst() + "' cannot start: " + e.getMessage() + ".",
          e);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(OwnJava.inItsOwnSession());
    command.addAll(JVM_FLAGS);
    command.add("-Dev.log.name=ev-cp");
    Optional.ofNullable(System.getProperty("ev.log.dir"))
        .ifPresent(dir -> command.add("-Dev.log.dir=" + Path.of(dir).toAbsolutePath()));
    command.add("evcharging.cp.CpMain");
    command.addAll(arguments);
    return command;
  }

  /// Sends a process the signal that stops it, or the one that lets it go on.
  ///
  /// @return false where the system has no such signals
  static boolean signalStop(long pid, boolean stop) {
    Optional<Path> kill =
        Stream.of("/bin/kill", "/usr/bin/kill")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (kill.isEmpty()) {
      return false;
    }
    try {
      new ProcessBuilder(kill.get().toString(), stop ? "-STOP" : "-CONT", Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      LOG.warn("event=no-signal pid={} reason=\"{}\"", pid, e.getMessage());
      return false;
    }
  }
}
